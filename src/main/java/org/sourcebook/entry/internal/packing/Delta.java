package org.sourcebook.entry.internal.packing;

import java.util.Arrays;

/**
 * What has to be known to make some bytes from others: in turn how many new bytes follow, these bytes, how many bytes of the
 * others are copied, and how far from where the last copy left off. Numbers are of variable length, seven bits a byte.
 */
final class Delta {

    /** A copy of less would hardly be shorter than the bytes themselves, and is not looked for. */
    private static final int LEAST = 16;

    private final byte[] base;
    private final byte[] wanted;
    private final Places places;
    private final Numbers.Writer delta = new Numbers.Writer();
    private int expected;
    /** Bytes of the wanted from here on are not written yet. */
    private int open;

    private Delta(byte[] base, byte[] wanted) {
        this.base = base;
        this.wanted = wanted;
        this.places = new Places(base, LEAST);
    }

    /** What has to be known to make the wanted bytes from the base. */
    static byte[] between(byte[] base, byte[] wanted) {
        return new Delta(base, wanted).made();
    }

    /**
     * The wanted bytes.
     *
     * @throws IndexOutOfBoundsException if the delta was not made for this base
     */
    static byte[] apply(byte[] base, byte[] delta) {
        var wanted = new Numbers.Writer();
        var left = new Numbers.Reader(delta);
        int expected = 0;
        while (left.hasMore()) {
            int fresh = left.number();
            wanted.bytes(delta, left.skip(fresh), fresh);
            if (left.hasMore()) {
                int copied = left.number();
                int from = expected + left.signed();
                wanted.bytes(base, from, copied);
                expected = from + copied;
            }
        }
        return wanted.toBytes();
    }

    private byte[] made() {
        int at = 0;
        while (at < wanted.length) {
            int from = source(at);
            if (from < 0) {
                at++;
                continue;
            }
            int before = back(from, at);
            int length = before + forward(from, at);
            copy(from - before, at - before, length);
            at += length - before;
        }
        fresh(wanted.length);
        return delta.toBytes();
    }

    /** Where in the base the bytes at a place stand: best where the last copy left off, else where most of them do; -1 for nowhere. */
    private int source(int at) {
        int along = expected + at - open;
        if (along < base.length && forward(along, at) >= LEAST) {
            return along;
        }
        int best = -1;
        int most = LEAST - 1;
        for (int place : places.like(wanted, at)) {
            int length = forward(place, at);
            if (length > most) {
                most = length;
                best = place;
            }
        }
        return best;
    }

    private int forward(int from, int at) {
        int length = Math.min(base.length - from, wanted.length - at);
        int differing = Arrays.mismatch(base, from, from + length, wanted, at, at + length);
        return differing < 0 ? length : differing;
    }

    /** How many bytes before both places are the same, of those that are not written yet. */
    private int back(int from, int at) {
        int same = 0;
        while (at - same > open && from > same && base[from - same - 1] == wanted[at - same - 1]) {
            same++;
        }
        return same;
    }

    private void copy(int from, int at, int length) {
        fresh(at);
        delta.number(length);
        delta.signed(from - expected);
        expected = from + length;
        open = at + length;
    }

    private void fresh(int until) {
        delta.number(until - open);
        delta.bytes(wanted, open, until - open);
    }
}
