package org.sourcebook.entry.internal.packing;

import java.io.ByteArrayOutputStream;

/** Bytes, and between them numbers that take seven bits a byte, the lowest first; the eighth says that more follow. */
final class Numbers {

    private Numbers() {}

    static final class Writer {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        void number(int number) {
            int left = number;
            while ((left & ~0x7F) != 0) {
                written.write(left & 0x7F | 0x80);
                left >>>= 7;
            }
            written.write(left);
        }

        /** One that may be below zero; small ones are short either way. */
        void signed(int number) {
            number(number << 1 ^ number >> 31);
        }

        void bytes(byte[] from, int at, int length) {
            written.write(from, at, length);
        }

        byte[] toBytes() {
            return written.toByteArray();
        }
    }

    static final class Reader {

        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasMore() {
            return at < bytes.length;
        }

        int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                number |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }

        int signed() {
            int number = number();
            return number >>> 1 ^ -(number & 1);
        }

        /** Goes on after so many bytes; returns where they begin. */
        int skip(int length) {
            at += length;
            return at - length;
        }
    }
}
