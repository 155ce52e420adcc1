package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Schema;
import org.sourcebook.design.Badge;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.KindId;
import org.sourcebook.kernel.edtf.EdtfDate;
import org.sourcebook.kernel.edtf.EdtfSyntax;
import org.sourcebook.kernel.edtf.EdtfWords;

/** What the parts of entries are called on the screen. */
final class Words {

    private Words() {}

    static String status(Status status) {
        return text("entry.status." + FilterInUrl.word(status));
    }

    static Badge badge(Status status) {
        return new Badge(status, status(status));
    }

    static String certainty(Certainty certainty) {
        return text("entry.certainty." + FilterInUrl.word(certainty));
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

    /** A date as a person says it; as written if it is none. */
    static String date(String edtf) {
        try {
            return new EdtfWords(Texts::text, Texts.locale()).of(EdtfDate.parse(edtf));
        } catch (EdtfSyntax written) {
            return edtf;
        }
    }

    /** The language's own name for a tag such as {@code fa}, in the language of the screen. */
    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Texts.locale());
    }

    /** What a script such as {@code Arab} is called. */
    static String script(String code) {
        return ULocale.getDisplayScript("und_" + code, ULocale.forLocale(Texts.locale()));
    }

    static String count(int count, int most) {
        return count < most
                ? text("entry.count", Map.of("count", count))
                : text("entry.count-or-more", Map.of("count", most));
    }
}
