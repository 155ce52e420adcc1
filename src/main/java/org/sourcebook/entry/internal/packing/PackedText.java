package org.sourcebook.entry.internal.packing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a version says, packed: a byte that says how, and either what it differs in from the version after it or, compressed, all
 * of it.
 */
final class PackedText {

    private static final byte DELTA = 0;
    private static final byte DELTA_COMPRESSED = 1;
    private static final byte WHOLE = 2;

    /** The shortest and the longest run of versions of which each is made from the one after it; powers of two. */
    private static final int SHORTEST_RUN = 32;

    private static final int LONGEST_RUN = 1_024;
    /** One whole version in a run costs each of the others so many bytes at most, if the run is not the longest. */
    private static final int SHARE = 64;
    /** From that part of the text on that differs, all of it may be shorter than the difference. */
    private static final int MUCH = 8;

    private PackedText() {}

    /**
     * A text, packed.
     *
     * @param version the version that says it
     * @param after what the version after it says
     * @return nothing if it would not be shorter, or not be the same when it is unpacked
     */
    static Optional<byte[]> of(int version, String text, String after) {
        byte[] wanted = utf8(text);
        byte[] base = utf8(after);
        return candidates(version, wanted, base)
                .min(Comparator.comparingInt(packed -> packed.length))
                .filter(packed -> packed.length < wanted.length)
                .filter(packed -> text(unpack(packed, base)).equals(text));
    }

    private static Stream<byte[]> candidates(int version, byte[] wanted, byte[] base) {
        if (version % run(wanted.length) == 0) {
            return Stream.of(whole(wanted));
        }
        byte[] delta = Delta.between(base, wanted);
        var deltas = Stream.of(marked(DELTA, delta), marked(DELTA_COMPRESSED, Compressed.of(delta, base)));
        return delta.length < wanted.length / MUCH ? deltas : Stream.concat(deltas, Stream.of(whole(wanted)));
    }

    private static byte[] whole(byte[] wanted) {
        return marked(WHOLE, Compressed.of(wanted, new byte[0]));
    }

    /**
     * How many versions of a length in bytes follow each other until one is whole. That depends on nothing but the length and the
     * version's number, so that whoever packs a version does it in the same way.
     */
    static int run(int length) {
        return Math.clamp(Integer.highestOneBit(Math.max(1, length / SHARE)), SHORTEST_RUN, LONGEST_RUN);
    }

    /** Whether a packed text is unpacked without the version after it. */
    static boolean isWhole(byte[] packed) {
        return packed[0] == WHOLE;
    }

    /** The bytes that were packed; {@code after} is not read if it is whole. */
    static byte[] unpack(byte[] packed, byte[] after) {
        byte[] body = Arrays.copyOfRange(packed, 1, packed.length);
        return switch (packed[0]) {
            case DELTA -> Delta.apply(after, body);
            case DELTA_COMPRESSED -> Delta.apply(after, Compressed.read(body, after));
            case WHOLE -> Compressed.read(body, new byte[0]);
            default -> throw new IllegalArgumentException("Packed in no known way: " + packed[0]);
        };
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static byte[] marked(byte how, byte[] body) {
        byte[] packed = new byte[body.length + 1];
        packed[0] = how;
        System.arraycopy(body, 0, packed, 1, body.length);
        return packed;
    }
}
