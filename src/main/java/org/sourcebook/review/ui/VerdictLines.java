package org.sourcebook.review.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Schema;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ChangeWording;
import org.sourcebook.entry.Content;
import org.sourcebook.review.Decision;
import org.sourcebook.review.PartVerdict;

/** Tells with a decision what was decided about each part. */
final class VerdictLines {

    /** Where nothing was decided about parts. */
    static final VerdictLines NONE = new VerdictLines(List.of(), new Schema(List.of(), List.of()), null);

    private final List<PartVerdict> verdicts;
    private final Schema schema;
    private final @Nullable Content content;

    /** @param content of which the parts are called as its kind has them; may be null where there is no verdict */
    VerdictLines(List<PartVerdict> verdicts, Schema schema, @Nullable Content content) {
        this.verdicts = verdicts;
        this.schema = schema;
        this.content = content;
    }

    static VerdictLines of(ReviewSheet sheet) {
        return sheet.parts().isEmpty()
                ? NONE
                : new VerdictLines(
                        sheet.verdicts(),
                        sheet.schema(),
                        sheet.parts().getFirst().change().after());
    }

    /** The verdicts that came with a decision, if any did. */
    Optional<UnorderedList> of(Decision decision) {
        var of = verdicts.stream().filter(verdict -> verdict.isOf(decision)).toList();
        if (content == null || of.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("sb-verdict-lines");
        of.forEach(verdict -> list.add(line(verdict, content)));
        return Optional.of(list);
    }

    private ListItem line(PartVerdict verdict, Content of) {
        String part = ChangeWording.label(schema, verdict.part(), of);
        String said = Texts.text("review.part.was." + verdict.outcome(), Map.of("part", part));
        return UserText.in(new ListItem(
                verdict.reason().isEmpty()
                        ? said
                        : Texts.text("review.part.was-because", Map.of("said", said, "reason", verdict.reason()))));
    }
}
