package org.sourcebook.exchange.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.EntryFilter;

/** A filter as files and the journal hold it: only what narrows, kinds by key, all in a fixed order. */
final class FilterForm {

    private FilterForm() {}

    static Map<String, Object> of(EntryFilter filter, Schema schema) {
        var form = new LinkedHashMap<String, Object>();
        put(form, "text", filter.text().isEmpty() ? null : filter.text());
        if (!filter.kinds().isEmpty()) {
            put(
                    form,
                    "kinds",
                    schema.kinds().stream()
                            .filter(kind -> filter.kinds().contains(kind.id()))
                            .map(Kind::key)
                            .toList());
        }
        if (!filter.statuses().isEmpty()) {
            put(form, "statuses", filter.statuses().stream().sorted().toList());
        }
        put(form, "tag", filter.tag().isEmpty() ? null : filter.tag());
        put(form, "from", filter.from());
        put(form, "to", filter.to());
        put(form, "changedBy", filter.changedBy());
        put(form, "changedAfter", filter.changedAfter());
        put(form, "changedBefore", filter.changedBefore());
        return form;
    }

    private static void put(Map<String, Object> form, String key, @Nullable Object value) {
        if (value != null) {
            form.put(key, value);
        }
    }
}
