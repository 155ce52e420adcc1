package org.sourcebook.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sourcebook.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.sourcebook.kernel.EntryId;

class AmongTest {

    @Test
    void a_few_ids_are_named_one_by_one() {
        assertThat(where(ids(3))).contains(" in (");
    }

    @Test
    void of_many_only_the_least_and_the_greatest_are_named_as_bytes_are_ordered() {
        var ids = new ArrayList<>(ids(150));
        var greatest = new EntryId(new UUID(-1L, -1L));
        ids.add(greatest);
        Collections.rotate(ids, 77);
        assertThat(where(ids)).contains(" between ").doesNotContain(" in (");
        assertThat(DSL.using(SQLDialect.MYSQL)
                        .select()
                        .from(ENTRY)
                        .where(Among.ids(ENTRY.ID, ids))
                        .getBindValues())
                .containsExactly(new EntryId(new UUID(0, 1)), greatest);
    }

    private static List<EntryId> ids(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> new EntryId(new UUID(0, i)))
                .toList();
    }

    private static String where(List<EntryId> ids) {
        return DSL.using(SQLDialect.MYSQL)
                .renderInlined(Among.ids(ENTRY.ID, ids))
                .toLowerCase(Locale.ROOT);
    }
}
