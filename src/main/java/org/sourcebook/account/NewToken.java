package org.sourcebook.account;

import java.util.Map;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;

/**
 * A token that somebody wants.
 *
 * @param name what to call it
 * @param reach how far it is to reach
 * @param days for how many days it is to be of use, at most a year
 */
public record NewToken(String name, TokenReach reach, int days) {

    /** For how many days a token is of use unless its owner says otherwise. */
    public static final int DAYS = 90;

    /** For how many days a token can be of use. */
    public static final int MOST_DAYS = 365;

    /** @throws Invalid if the name is empty or too long, no collection is chosen, or the days are none or too many */
    public NewToken {
        name = Limits.LABEL.require("token-name", name);
        if (reach.limits().filter(only -> only.isEmpty()).isPresent()) {
            throw new Invalid("token-collections", "error.token-collections", Map.of());
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new Invalid("token-days", "error.token-days", Map.of("most", MOST_DAYS));
        }
    }
}
