package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.SaveOutcome.Conflict;
import org.sourcebook.entry.internal.Parts;

/** Shows both values wherever two people changed the same, and lets the second one choose. */
final class ConflictDialog extends Dialog {

    private final Conflict conflict;
    private final Content mine;
    private final Map<Part, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();

    /** @param chosen is told what to save, on the version that stands now */
    ConflictDialog(Lookup lookup, Conflict conflict, Content mine, Consumer<Content> chosen) {
        super(text("entry.conflict"));
        this.conflict = conflict;
        this.mine = mine;
        addClassName("sb-conflict");
        add(new Paragraph(text(
                "entry.conflict.advice",
                Map.of(
                        "who",
                        lookup.account(conflict.by()),
                        "version",
                        conflict.theirs().version()))));
        var words = new PartText(lookup);
        conflict.disputed().forEach(part -> add(choice(lookup, words, part)));
        var save = new Button(text("entry.conflict.save"), click -> {
            chosen.accept(content());
            close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("entry.conflict.back"), click -> close()), save);
    }

    private RadioButtonGroup<Boolean> choice(Lookup lookup, PartText words, Part part) {
        var group = new RadioButtonGroup<Boolean>(Words.part(lookup.schema(), mine.kind(), part));
        group.setItems(true, false);
        group.setItemLabelGenerator(isMine -> isMine
                ? text("entry.conflict.mine", Map.of("text", words.of(part, mine)))
                : text(
                        "entry.conflict.theirs",
                        Map.of("text", words.of(part, conflict.theirs().content()))));
        group.setValue(true);
        group.addClassName("sb-conflict-choice");
        choices.put(part, group);
        return group;
    }

    private Content content() {
        Content content = conflict.merged();
        for (var choice : choices.entrySet()) {
            Content from =
                    choice.getValue().getValue() ? mine : conflict.theirs().content();
            content = Parts.take(choice.getKey(), content, from);
        }
        return content;
    }
}
