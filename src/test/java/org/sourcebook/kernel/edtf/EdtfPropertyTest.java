package org.sourcebook.kernel.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

class EdtfPropertyTest {

    private final EdtfWords words = new EdtfWords(new EnglishWords(), Locale.ENGLISH);

    @Property
    @Domain(EdtfTexts.class)
    void a_date_keeps_its_text(@ForAll String text) {
        assertThat(EdtfDate.parse(text).text()).isEqualTo(text);
    }

    @Property
    @Domain(EdtfTexts.class)
    void a_date_takes_25_characters_at_most(@ForAll String text) {
        assertThat(EdtfDate.parse(text).text()).hasSizeLessThanOrEqualTo(25);
    }

    @Property
    @Domain(EdtfTexts.class)
    void the_earliest_day_is_not_after_the_latest(@ForAll String text) {
        EdtfDate date = EdtfDate.parse(text);
        if (date.earliest() != null && date.latest() != null) {
            assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
        }
    }

    @Property
    @Domain(EdtfTexts.class)
    void an_interval_reaches_from_the_start_of_its_start_to_the_end_of_its_end(@ForAll String text) {
        Assume.that(text.contains("/"));
        String[] ends = text.split("/", -1);
        EdtfDate interval = EdtfDate.parse(text);
        if (interval.earliest() != null) {
            assertThat(interval.earliest()).isEqualTo(EdtfDate.parse(ends[0]).earliest());
        }
        if (interval.latest() != null) {
            assertThat(interval.latest()).isEqualTo(EdtfDate.parse(ends[1]).latest());
        }
    }

    @Property
    @Domain(EdtfTexts.class)
    void a_qualifier_does_not_widen_a_date(@ForAll String text) {
        Assume.that(!text.contains("/"));
        EdtfDate bare = EdtfDate.parse(text.replaceAll("[?~%]", ""));
        EdtfDate about = EdtfDate.parse(bare.text() + "~");
        assertThat(about.earliest()).isEqualTo(bare.earliest());
        assertThat(about.latest()).isEqualTo(bare.latest());
    }

    @Property
    @Domain(EdtfTexts.class)
    void edtf_is_read_as_itself_among_plain_words(@ForAll String text) {
        assertThat(PlainWords.read("  " + text.toLowerCase(Locale.ROOT) + " "))
                .isEqualTo(new Reading.Read(EdtfDate.parse(text)));
    }

    @Property
    @Domain(EdtfTexts.class)
    void the_words_of_a_date_are_read_as_that_date(@ForAll String text) {
        Assume.that(saysItAll(text));
        EdtfDate date = EdtfDate.parse(text);
        assertThat(PlainWords.read(words.of(date))).isEqualTo(new Reading.Read(date));
    }

    @Property
    @Domain(EdtfTexts.class)
    void the_words_of_a_date_never_stand_for_another(@ForAll String text) {
        EdtfDate date = EdtfDate.parse(text);
        switch (PlainWords.read(words.of(date))) {
            case Reading.Read(EdtfDate read) -> assertThat(read).isEqualTo(date);
            case Reading.Unsure(var candidates) -> assertThat(candidates).contains(date);
            case Reading.Unread _ -> assertThat(saysItAll(text)).isFalse();
        }
    }

    @Property
    void any_text_is_read_or_refused_in_a_sentence_with_all_that_was_wrong(@ForAll("nearlyDates") String text) {
        try {
            assertThat(EdtfDate.parse(text).text()).isEqualTo(text);
        } catch (EdtfSyntax refused) {
            Refusal refusal = refused.refusal();
            String sentence = new EnglishWords().text(refusal.reason().key(), refusal.arguments());
            refusal.arguments()
                    .values()
                    .forEach(argument -> assertThat(sentence).contains(argument.toString()));
        }
    }

    @Property
    void any_words_have_a_reading(@ForAll("nearlyWords") String text) {
        assertThat(PlainWords.read(text)).isNotNull();
    }

    /** Unlike years past 9999, years said by their ends, and an interval of which one end is qualified. */
    private static boolean saysItAll(String text) {
        boolean oneEndQualified = text.matches("[^?~%]+/.*[0-9X][?~%]") && !text.startsWith("..");
        boolean saidByItsEnds = text.matches(".*(?:\\b[0-9]{2}XX|\\b0[0-9]{2}X|\\b[0-9]{2}0X).*");
        return !text.contains("Y") && !saidByItsEnds && !oneEndQualified;
    }

    @Provide
    Arbitrary<String> nearlyDates() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789-/.XYTES?~%[]{} ").ofMaxLength(24),
                Arbitraries.strings().ofMaxLength(120));
    }

    @Provide
    Arbitrary<String> nearlyWords() {
        Arbitrary<String> pieces = Arbitraries.of(
                "1988",
                "31",
                "9th",
                "july",
                "Sept.",
                "feb",
                "summer",
                "the",
                "of",
                "about",
                "c.",
                "?",
                "~",
                "between",
                "and",
                "to",
                "–",
                "-",
                "/",
                "from",
                "until",
                "since",
                "on",
                "1980s",
                "bc",
                "a day in",
                "13",
                "00",
                "..",
                "unknown",
                ",",
                "x",
                "\u06f1\u06f9\u06f8\u06f8");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(9).map(list -> String.join(" ", list)),
                pieces.list().ofMaxSize(9).map(list -> String.join("", list)),
                Arbitraries.strings().all().ofMaxLength(120));
    }
}
