package org.sourcebook.entry.internal.packing;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes compressed (RFC 1951), with others at hand that they may repeat. */
final class Compressed {

    /** What is further away cannot be repeated. */
    private static final int REACH = 1 << 15;

    private static final int AT_ONCE = 8_192;

    private Compressed() {}

    static byte[] of(byte[] bytes, byte[] others) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            int at = Math.max(0, others.length - REACH);
            deflater.setDictionary(others, at, others.length - at);
            deflater.setInput(bytes);
            deflater.finish();
            var compressed = new ByteArrayOutputStream();
            var buffer = new byte[AT_ONCE];
            while (!deflater.finished()) {
                compressed.write(buffer, 0, deflater.deflate(buffer));
            }
            return compressed.toByteArray();
        }
    }

    /** @throws IllegalArgumentException if they were not compressed like this */
    static byte[] read(byte[] compressed, byte[] others) {
        try (var inflater = new Inflater(true)) {
            int at = Math.max(0, others.length - REACH);
            inflater.setDictionary(others, at, others.length - at);
            inflater.setInput(compressed);
            var bytes = new ByteArrayOutputStream();
            var buffer = new byte[AT_ONCE];
            while (!inflater.finished()) {
                int some = inflater.inflate(buffer);
                if (some == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("Compressed bytes end too early");
                }
                bytes.write(buffer, 0, some);
            }
            return bytes.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
