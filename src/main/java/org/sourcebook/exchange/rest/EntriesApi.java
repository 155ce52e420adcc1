package org.sourcebook.exchange.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Admission;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.exchange.internal.EntryForms;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The entries of a collection: its lists page by page, and each by its number. */
@RestController
@RequestMapping("/api/v1/collections/{slug}/entries")
class EntriesApi {

    private static final EntrySort BY_NUMBER = new EntrySort(EntrySort.By.NUMBER, false);
    private static final int MOST = 200;

    private final Collections collections;
    private final Entries entries;
    private final EntryForms forms;

    EntriesApi(Collections collections, Entries entries, EntryForms forms) {
        this.collections = collections;
        this.entries = entries;
        this.forms = forms;
    }

    @GetMapping
    ResponseEntity<byte[]> list(
            @PathVariable String slug,
            @RequestParam("base") String path,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        Admission admission = collections.enter(slug, Permission.READ);
        Base base = Json.base(path);
        if (size < 1 || size > MOST) {
            throw new Invalid("size", "error.api-size", Map.of("most", MOST));
        }
        var from = after == null ? null : Place.after(number(after, base));
        var filter = EntryFilter.ALL.withText(text);
        var rows = entries.page(admission.collection().id(), base, filter, BY_NUMBER, from, size);
        return Json.of(forms.page(admission.member(), rows, next(rows, size)));
    }

    @GetMapping("/{number}")
    ResponseEntity<byte[]> get(@PathVariable String slug, @PathVariable String number) {
        Admission admission = collections.enter(slug, Permission.READ);
        Entry entry = entries.get(
                admission.collection().id(), EntryNumber.parse(number).orElseThrow(NotFound::new));
        return Json.of(forms.whole(admission.member(), entry), entry.version());
    }

    private static EntryNumber number(String after, Base base) {
        return EntryNumber.parse(after)
                .filter(number -> number.base() == base)
                .orElseThrow(() -> new Invalid("after", "error.api-after", Map.of()));
    }

    private static @Nullable String next(List<EntryRow> rows, int size) {
        return rows.size() < size ? null : rows.getLast().number().toString();
    }
}
