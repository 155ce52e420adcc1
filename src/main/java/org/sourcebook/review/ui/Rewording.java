package org.sourcebook.review.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Part.FieldPart;
import org.sourcebook.entry.Part.TitlePart;

/** Other words for a part of a content that is one text. */
final class Rewording {

    private static final Set<FieldType> WRITTEN =
            EnumSet.of(FieldType.TEXT, FieldType.LONG_TEXT, FieldType.NUMBER, FieldType.DATE, FieldType.URL);

    private Rewording() {}

    /** The text of a part, if it is one that can be typed. */
    static Optional<String> text(Schema schema, Part part, Content content) {
        if (part instanceof TitlePart) {
            return Optional.of(content.title());
        }
        return part instanceof FieldPart(var key) && content.values(key).size() == 1 && isWritten(schema, key, content)
                ? Optional.of(content.values(key).getFirst().text())
                : Optional.empty();
    }

    /** The content with another text in its place; whose it is and where it stands stays. */
    static Content with(String text, Part part, Content content) {
        if (!(part instanceof FieldPart(var key))) {
            return content.withTitle(text);
        }
        var said = content.values(key).getFirst();
        return content.with(
                key, text.isBlank() ? List.of() : List.of(new FieldValue(text, said.voice(), said.source())));
    }

    private static boolean isWritten(Schema schema, String key, Content content) {
        return schema.field(content.kind(), key)
                .map(FieldDefinition::type)
                .filter(WRITTEN::contains)
                .isPresent();
    }
}
