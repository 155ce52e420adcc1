package org.sourcebook.db;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Binding;
import org.jooq.Converter;
import org.sourcebook.kernel.Id;

/** How columns become the kernel's types and back. Named by the code generator's configuration. */
public final class Columns {

    private Columns() {}

    /** BINARY(16) as an id's type; the bytes are the UUID's, most significant first. */
    public static <T extends Id> Binding<byte[], T> id(Class<T> type, Function<UUID, T> constructor) {
        return new PlainBytes<>(Converter.ofNullable(
                byte[].class, type, bytes -> constructor.apply(read(bytes)), id -> write(id.value())));
    }

    /** BINARY as bytes, of which it is known that they are few. */
    public static Binding<byte[], byte[]> bytes() {
        return new PlainBytes<>(Converter.of(byte[].class, byte[].class, bytes -> bytes, bytes -> bytes));
    }

    /** DATETIME(6) as an instant: columns hold UTC. */
    public static Converter<LocalDateTime, Instant> instant() {
        return Converter.ofNullable(
                LocalDateTime.class,
                Instant.class,
                time -> time.toInstant(ZoneOffset.UTC),
                instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** A UUID from the 16 bytes in which columns hold it. */
    public static UUID read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** The 16 bytes in which columns hold a UUID. */
    public static byte[] write(UUID value) {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }
}
