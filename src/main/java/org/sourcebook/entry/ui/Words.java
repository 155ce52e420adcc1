package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import java.util.Map;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Schema;
import org.sourcebook.design.Badge;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.internal.Said;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.KindId;

/** What the parts of entries are called on the screen. */
final class Words {

    private Words() {}

    static String status(Status status) {
        return text("entry.status." + FilterInUrl.word(status));
    }

    static Badge badge(Status status) {
        return new Badge(status, status(status));
    }

    /** The name of a base's list: Sources. */
    static String list(Base base) {
        return text("entry.list." + base.word());
    }

    /** A new one: New source. */
    static String create(Base base) {
        return text("entry.new." + base.word());
    }

    static String kind(Schema schema, KindId id) {
        return schema.kind(id).map(Kind::label).orElse("");
    }

    static String date(String edtf) {
        return Said.date(edtf);
    }

    static String count(int count, int most) {
        return count < most
                ? text("entry.count", Map.of("count", count))
                : text("entry.count-or-more", Map.of("count", most));
    }
}
