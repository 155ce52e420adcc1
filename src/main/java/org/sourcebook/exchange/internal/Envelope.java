package org.sourcebook.exchange.internal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.Edition;

/**
 * What an export says about itself: the only part of a file in which two exports of the same state differ.
 *
 * @param by who asked for it, and so whose sight it shows
 * @param at when it was written
 * @param asOf the moment as of which entries are shown; null for as they stood when it was written
 * @param edition whether working versions or approved ones are in it
 * @param base the base whose list it is; the whole collection if null
 * @param filter what narrows the list
 */
record Envelope(
        AccountNames.Named by,
        Instant at,
        @Nullable Instant asOf,
        Edition edition,
        @Nullable Base base,
        Map<String, Object> filter) {

    static Envelope of(Extract extract) {
        var account = extract.asker().account();
        var scope = extract.request().scope();
        return new Envelope(
                new AccountNames.Named(account.id().toString(), account.name()),
                extract.at(),
                extract.request().asOf(),
                extract.asker().edition(),
                scope.base().orElse(null),
                FilterForm.of(scope.filter(), extract.schema()));
    }
}
