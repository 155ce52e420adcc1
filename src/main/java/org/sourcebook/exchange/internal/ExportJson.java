package org.sourcebook.exchange.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.sourcebook.kernel.Id;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** JSON as exports write it: properties in the order of the records, what is empty left out, ids as text. */
public final class ExportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .changeDefaultPropertyInclusion(any -> any.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .addModule(new SimpleModule().addSerializer(Id.class, new ToStringSerializer(Id.class)))
            .build();

    private ExportJson() {}

    /** Writes a document to a stream, which is left open. */
    static JsonGenerator generator(OutputStream out) {
        return MAPPER.writer().with(new LineEach()).createGenerator(out);
    }

    /** A small document as a whole. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** A small document as text. */
    static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }
}
