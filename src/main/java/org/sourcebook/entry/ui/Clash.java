package org.sourcebook.entry.ui;

import java.util.ArrayList;
import org.sourcebook.entry.ChangeInWords;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Part.FieldPart;
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
        BOTH
    }

    /** The content with this part as chosen. */
    Content settle(Choice choice, Content into, Content theirContent, Content myContent) {
        return switch (choice) {
            case MINE -> Parts.take(part, into, myContent);
            case THEIRS -> Parts.take(part, into, theirContent);
            case BOTH -> both(into, theirContent, myContent);
        };
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
