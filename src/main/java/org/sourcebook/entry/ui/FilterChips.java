package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Schema;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.kernel.AccountId;

/** Says in words what narrows a list, each with the filter that is left without it. */
final class FilterChips {

    private final Schema schema;
    private final Function<AccountId, String> accounts;

    FilterChips(Schema schema, Function<AccountId, String> accounts) {
        this.schema = schema;
        this.accounts = accounts;
    }

    /** One thing that narrows a list. */
    record Chip(String label, EntryFilter without) {}

    List<Chip> of(EntryFilter filter) {
        var chips = new ArrayList<Chip>();
        filter.kinds()
                .forEach(kind ->
                        chips.add(new Chip(Words.kind(schema, kind), filter.withKinds(without(filter.kinds(), kind)))));
        filter.statuses()
                .forEach(status -> chips.add(
                        new Chip(Words.status(status), filter.withStatuses(without(filter.statuses(), status)))));
        if (!filter.tag().isEmpty()) {
            chips.add(new Chip(text("entry.filter.chip.tag", Map.of("tag", filter.tag())), filter.withTag("")));
        }
        day("from", filter.from(), chips, filter.withDays(null, filter.to()));
        day("to", filter.to(), chips, filter.withDays(filter.from(), null));
        filter.lastChangedBy()
                .ifPresent(by -> chips.add(new Chip(
                        text("entry.filter.chip.by", Map.of("who", accounts.apply(by))), filter.withChangedBy(null))));
        day(
                "changed-from",
                FilterInUrl.firstDay(filter.changedAfter()),
                chips,
                filter.withChanged(null, filter.changedBefore()));
        day(
                "changed-to",
                FilterInUrl.lastDay(filter.changedBefore()),
                chips,
                filter.withChanged(filter.changedAfter(), null));
        return chips;
    }

    private static void day(String key, @Nullable LocalDate day, List<Chip> chips, EntryFilter without) {
        if (day != null) {
            String written = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .localizedBy(Texts.locale())
                    .format(day);
            chips.add(new Chip(text("entry.filter.chip." + key, Map.of("day", written)), without));
        }
    }

    private static <T> Set<T> without(Set<T> all, T one) {
        var rest = new HashSet<>(all);
        rest.remove(one);
        return rest;
    }
}
