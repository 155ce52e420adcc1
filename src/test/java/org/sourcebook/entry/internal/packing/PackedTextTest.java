package org.sourcebook.entry.internal.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PackedTextTest {

    private static final int IN_A_RUN = 1;
    private static final List<String> WORDS = List.of(
            "the",
            "witness",
            "corridor",
            "Pourmohammadi",
            "Genève",
            "زندان",
            "名前",
            "𝔖𝔬𝔲𝔯𝔠𝔢",
            "👩🏽‍🌾",
            "\\n",
            "1988-07");

    @Property
    void any_text_is_made_from_any_other_to_the_byte(@ForAll("texts") String text, @ForAll("texts") String after) {
        byte[] wanted = PackedText.utf8(text);
        byte[] base = PackedText.utf8(after);
        assertThat(Delta.apply(base, Delta.between(base, wanted))).isEqualTo(wanted);
        assertThat(Compressed.read(Compressed.of(wanted, base), base)).isEqualTo(wanted);
    }

    @Property(tries = 200)
    void whatever_was_edited_at_random_is_unpacked_to_the_byte(@ForAll long seed) {
        var random = new Random(seed);
        var words = new ArrayList<String>();
        IntStream.range(0, random.nextInt(3_000)).forEach(i -> words.add(word(random)));
        String before = String.join(" ", words);
        IntStream.range(0, 1 + random.nextInt(20)).forEach(i -> edit(random, words));
        String after = String.join(" ", words);

        for (int version : new int[] {IN_A_RUN, PackedText.run(PackedText.utf8(before).length)}) {
            PackedText.of(version, before, after)
                    .ifPresent(packed -> assertThat(unpacked(packed, after)).isEqualTo(before));
        }
    }

    @Test
    void what_is_short_or_no_text_that_utf_8_can_hold_stays_whole() {
        assertThat(PackedText.of(IN_A_RUN, "", "")).isEmpty();
        assertThat(PackedText.of(IN_A_RUN, "{}", "{\"tags\":[\"a\"]}")).isEmpty();
        assertThat(PackedText.of(IN_A_RUN, prose(1, 500) + "\ud83d", prose(1, 500)))
                .isEmpty();
    }

    @Test
    void one_edited_field_or_two_far_apart_take_little_more_than_what_stood_there() {
        String text = content("1988-07", "The witness", prose(7, 300));
        assertThat(size(text, content("1988-08", "The witness", prose(7, 300)))).isLessThan(25);
        assertThat(size(text, content("1988-08", "A witness", prose(7, 300)))).isLessThan(40);
    }

    @Test
    void a_sentence_in_the_middle_of_a_long_text_takes_little_more_than_its_words() {
        String before = prose(1, 16_000);
        String after = prose(2, 16_000);
        String sentence = "She had it from a neighbour. ";
        String other = "The paper says nothing of it, nor does the edition after it. ";
        assertThat(PackedText.utf8(before + sentence + after)).hasSizeGreaterThan(200_000);
        assertThat(size(before + sentence + after, before + other + after)).isLessThan(20 + sentence.length());
        assertThat(size(before + after, before + other + after)).isLessThan(20);
    }

    @Test
    void a_word_in_each_of_several_paragraphs_takes_some_bytes_each() {
        String before = paragraphs("Avaei");
        String after = paragraphs("Avaie");
        assertThat(size(before, after)).isLessThan(20 * 12);
    }

    @Test
    void what_was_moved_or_is_said_in_the_words_of_the_other_takes_less_than_itself() {
        String one = prose(1, 400);
        String other = prose(2, 400);
        assertThat(size(one + other, other + one)).isLessThan(30);
        String shuffled = Arrays.stream(one.split(" ")).sorted().collect(Collectors.joining(" "));
        assertThat(size(shuffled, one)).isLessThan(shuffled.length() / 2);
    }

    @Test
    void what_repeats_itself_or_is_huge_is_packed_within_seconds() {
        assertThat(size("a".repeat(3_000_000), "a".repeat(2_999_999) + "b")).isLessThan(4_000);
        String huge = prose(1, 400_000);
        assertThat(size(huge, huge.replace("corridor", "hall"))).isLessThan(huge.length() / 4);
        assertThat(size(huge, prose(2, 400_000))).isLessThan(huge.length());
    }

    @Test
    void one_of_each_run_is_made_from_no_other() {
        String text = content("1988-07", "The witness", prose(7, 300));
        String after = text.replace("1988", "1989");
        assertThat(PackedText.run(PackedText.utf8(text).length)).isEqualTo(32);
        assertThat(IntStream.rangeClosed(1, 100)
                        .filter(version -> PackedText.isWhole(
                                PackedText.of(version, text, after).orElseThrow())))
                .containsExactly(32, 64, 96);
        assertThat(List.of(1, 2_047, 2_048, 4_096, 65_535, 65_536, 200_000_000))
                .extracting(PackedText::run)
                .containsExactly(32, 32, 32, 64, 512, 1_024, 1_024);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .ofMaxLength(60)
                        .filter(text -> PackedText.text(PackedText.utf8(text)).equals(text)),
                Arbitraries.of(WORDS).list().ofMaxSize(60).map(words -> String.join(" ", words)));
    }

    private static int size(String text, String after) {
        byte[] packed = PackedText.of(IN_A_RUN, text, after).orElseThrow();
        assertThat(unpacked(packed, after).equals(text)).isTrue();
        return packed.length;
    }

    private static String unpacked(byte[] packed, String after) {
        return PackedText.text(PackedText.unpack(packed, PackedText.utf8(after)));
    }

    private static void edit(Random random, List<String> words) {
        int at = random.nextInt(words.size() + 1);
        int end = Math.min(words.size(), at + random.nextInt(30));
        switch (random.nextInt(4)) {
            case 0 -> words.add(at, word(random));
            case 1 -> words.subList(at, end).clear();
            case 2 -> words.addAll(random.nextInt(words.size() + 1), List.copyOf(words.subList(at, end)));
            default -> words.subList(at, end).replaceAll(word -> word(random));
        }
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + (random.nextBoolean() ? "" : random.nextInt(10_000));
    }

    private static String prose(int seed, int words) {
        var random = new Random(seed);
        return IntStream.range(0, words).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
    }

    private static String paragraphs(String name) {
        return IntStream.range(0, 20)
                .mapToObj(i -> prose(i, 80) + " " + name + " " + prose(-i - 1, 80))
                .collect(Collectors.joining("\\n"));
    }

    private static String content(String when, String voice, String told) {
        return """
                {"fields":{"account":[{"text":"%s","voice":"%s"}],"when":[{"text":"%s"}]},"tags":["hearing"]}""".formatted(told, voice, when);
    }
}
