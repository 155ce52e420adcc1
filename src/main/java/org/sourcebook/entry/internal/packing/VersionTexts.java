package org.sourcebook.entry.internal.packing;

import static org.sourcebook.db.Tables.ENTRY_VERSION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/** Reads what versions say: the one place that unpacks them. */
@Repository
public class VersionTexts {

    /** So many versions are read at once of each that is asked for; most runs are no longer. */
    private static final int AT_ONCE = 40;

    private static final String WANTED = "wanted";
    private static final Field<EntryId> ENTRY =
            DSL.field(DSL.name(WANTED, "entry"), ENTRY_VERSION.ENTRY_ID.getDataType());
    private static final Field<Integer> FIRST =
            DSL.field(DSL.name(WANTED, "first"), ENTRY_VERSION.VERSION.getDataType());

    private final DSLContext db;

    VersionTexts(DSLContext db) {
        this.db = db;
    }

    /** A version of an entry. */
    public record Which(EntryId entry, int version) {}

    /** What a version says, as it was saved; nothing if there is none. */
    public Optional<String> of(EntryId entry, int version) {
        var which = new Which(entry, version);
        return Optional.ofNullable(of(Set.of(which)).get(which));
    }

    /** What versions say, as they were saved; of different entries, which are read together. Those that are gone are absent. */
    public Map<Which, String> of(Collection<Which> wanted) {
        var texts = new HashMap<Which, String>();
        var runs = new HashMap<Which, Run>();
        var open = new HashSet<>(wanted);
        for (int ahead = 0; !open.isEmpty(); ahead += AT_ONCE) {
            var read = new HashSet<Which>();
            for (var row : rows(open, ahead)) {
                var which = new Which(row.get(ENTRY_VERSION.ENTRY_ID), row.get(FIRST));
                read.add(which);
                if (open.contains(which)
                        && runs.computeIfAbsent(which, same -> new Run())
                                .endsWith(row.get(ENTRY_VERSION.CONTENT), row.get(ENTRY_VERSION.PACKED))) {
                    texts.put(which, runs.get(which).first());
                    open.remove(which);
                }
            }
            open.retainAll(read);
        }
        return texts;
    }

    /** The versions from each of these on, but for so many that were read before. */
    private List<? extends Record> rows(Collection<Which> wanted, int ahead) {
        return db.select(ENTRY_VERSION.ENTRY_ID, FIRST, ENTRY_VERSION.CONTENT, ENTRY_VERSION.PACKED)
                .from(table(wanted))
                .join(ENTRY_VERSION)
                .on(
                        ENTRY_VERSION.ENTRY_ID.eq(ENTRY),
                        ENTRY_VERSION.VERSION.ge(FIRST.plus(ahead)),
                        ENTRY_VERSION.VERSION.lt(FIRST.plus(ahead + AT_ONCE)))
                .orderBy(ENTRY_VERSION.ENTRY_ID, FIRST, ENTRY_VERSION.VERSION)
                .fetch();
    }

    @SuppressWarnings("unchecked")
    private static Table<? extends Record> table(Collection<Which> wanted) {
        Row2<EntryId, Integer>[] rows = wanted.stream()
                .map(which -> DSL.row(
                        DSL.cast(DSL.val(which.entry(), ENTRY_VERSION.ENTRY_ID), ENTRY_VERSION.ENTRY_ID),
                        DSL.val(which.version(), ENTRY_VERSION.VERSION)))
                .toArray(Row2[]::new);
        return DSL.values(rows).as(WANTED, "entry", "first");
    }

    /** Versions of an entry one after the other, of which each but the last is made from the next. */
    private static final class Run {

        private final List<byte[]> packed = new ArrayList<>();
        private byte[] last = new byte[0];

        /** Takes the next version; returns whether it is made from no other. */
        boolean endsWith(String content, byte @Nullable [] next) {
            if (next == null) {
                last = PackedText.utf8(content);
                return true;
            }
            packed.add(next);
            return PackedText.isWhole(next);
        }

        String first() {
            byte[] text = last;
            for (byte[] version : packed.reversed()) {
                text = PackedText.unpack(version, text);
            }
            return PackedText.text(text);
        }
    }
}
