package org.sourcebook.entry.internal;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.Certainty;
import org.sourcebook.kernel.edtf.EdtfDate;
import org.sourcebook.kernel.edtf.EdtfSyntax;
import org.sourcebook.kernel.edtf.EdtfWords;

/** What is kept as a code, as a person says it in the language of the screen: dates, languages, scripts, certainties. */
public final class Said {

    private Said() {}

    /** A date in words: {@code summer 1988}; as written if it is none. */
    public static String date(String edtf) {
        try {
            return new EdtfWords(Texts::text, Texts.locale()).of(EdtfDate.parse(edtf));
        } catch (EdtfSyntax written) {
            return edtf;
        }
    }

    /** A date in words with its exact form, where that says more: {@code summer 1988 · 1988-22}. */
    public static String dateExactly(String edtf) {
        String words = date(edtf);
        return words.equals(edtf) ? words : Texts.text("entry.date.exactly", Map.of("words", words, "edtf", edtf));
    }

    /** What the language of a tag such as {@code fa} is called. */
    public static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Texts.locale());
    }

    /** A language tag (BCP 47) in its usual spelling; empty for what is none, or names a language that nobody knows. */
    public static Optional<String> languageTag(String typed) {
        try {
            var language = new Locale.Builder().setLanguageTag(typed).build();
            boolean known = !language.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(language.getLanguage());
            return known ? Optional.of(language.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException none) {
            return Optional.empty();
        }
    }

    /** What a script such as {@code Arab} is called. */
    public static String script(String code) {
        return ULocale.getDisplayScript("und_" + code, ULocale.forLocale(Texts.locale()));
    }

    /** How sure a link is. */
    public static String certainty(Certainty certainty) {
        return Texts.text("entry.certainty." + certainty.name().toLowerCase(Locale.ROOT));
    }
}
