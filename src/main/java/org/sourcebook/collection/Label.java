package org.sourcebook.collection;

import java.util.List;
import java.util.Map;
import org.sourcebook.kernel.Folding;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;

/** The rule for the names that people give to kinds, fields and relations. */
final class Label {

    private Label() {}

    /**
     * The text without white space around it, if nothing beside it is called so already; case and accents do not count.
     *
     * @param beside the labels of its neighbours
     * @throws Invalid if it is empty, too long or taken; the error belongs to the field {@code label}
     */
    static String among(List<String> beside, String text) {
        String label = Limits.LABEL.require("label", text);
        String folded = Folding.fold(label);
        if (beside.stream().map(Folding::fold).anyMatch(folded::equals)) {
            throw new Invalid("label", "error.label-taken", Map.of("label", label));
        }
        return label;
    }
}
