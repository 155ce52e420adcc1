package org.sourcebook.entry.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sourcebook.entry.ChangeInWords;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Part.FieldPart;
import org.sourcebook.entry.Part.KindPart;
import org.sourcebook.entry.Part.LinksPart;
import org.sourcebook.entry.Part.NamesPart;
import org.sourcebook.entry.Part.TagsPart;
import org.sourcebook.entry.Part.TitlePart;
import org.sourcebook.entry.internal.Parts;

/**
 * A part that two people changed at once, each differently.
 *
 * @param theirs what they changed in it since both began
 * @param mine what I changed in it
 * @param holdsBoth whether it has room for both
 */
record Clash(Part part, ChangeInWords theirs, ChangeInWords mine, boolean holdsBoth) {

    /** Whose change is to be saved. */
    enum Choice {
        MINE,
        THEIRS,
        BOTH,
        EDITED
    }

    /** What I made of it, as text to be edited; nothing where it is no single text. */
    Optional<String> text(Content mine) {
        return switch (part) {
            case TitlePart() -> Optional.of(mine.title());
            case FieldPart(var key) ->
                holdsBoth || mine.values(key).size() != 1
                        ? Optional.empty()
                        : Optional.of(mine.values(key).getFirst().text());
            case KindPart() -> Optional.empty();
            case NamesPart() -> Optional.empty();
            case TagsPart() -> Optional.empty();
            case LinksPart() -> Optional.empty();
        };
    }

    /**
     * The content with this part as chosen.
     *
     * @param edited what is to stand there where that is neither
     */
    Content settle(Choice choice, String edited, Content into, Content theirContent, Content myContent) {
        return switch (choice) {
            case MINE -> Parts.take(part, into, myContent);
            case THEIRS -> Parts.take(part, into, theirContent);
            case BOTH -> both(into, theirContent, myContent);
            case EDITED -> edited(edited, into, myContent);
        };
    }

    private Content edited(String text, Content into, Content myContent) {
        if (!(part instanceof FieldPart(var key))) {
            return into.withTitle(text);
        }
        var mine = myContent.values(key).getFirst();
        return into.with(key, text.isBlank() ? List.of() : List.of(new FieldValue(text, mine.voice(), mine.source())));
    }

    /** Their values, and those of mine behind them that they do not have. */
    private Content both(Content into, Content theirContent, Content myContent) {
        if (!(part instanceof FieldPart(var key))) {
            return Parts.take(part, into, myContent);
        }
        var values = new ArrayList<FieldValue>(theirContent.values(key));
        myContent.values(key).stream().filter(value -> !values.contains(value)).forEach(values::add);
        return into.with(key, values);
    }
}
