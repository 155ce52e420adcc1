package org.sourcebook.exchange.internal;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.Invalid;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as programs send it, held strictly to the form that the handbook gives: what is not understood is refused, so that
 * nothing which was meant is left out in silence.
 */
final class SentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .withCoercionConfigDefaults(coercion -> {
                for (var shape : CoercionInputShape.values()) {
                    coercion.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .build();

    private SentJson() {}

    /**
     * Reads what was sent.
     *
     * @throws Invalid naming the property that is not as it should be; none if it is no JSON at all
     */
    static <T> T read(byte[] sent, Class<T> form) {
        try {
            T read = MAPPER.readValue(sent, form);
            if (read == null) {
                throw new Invalid("error.api-no-json", Map.of());
            }
            return read;
        } catch (UnrecognizedPropertyException unknown) {
            String property = path(unknown);
            throw new Invalid(property, "error.api-no-such-property", Map.of("property", String.valueOf(property)));
        } catch (JacksonException refused) {
            String property = path(refused);
            throw property == null
                    ? new Invalid("error.api-no-json", Map.of())
                    : new Invalid(property, "error.api-form", Map.of("property", property));
        }
    }

    /** Where something is, as {@code fields.when[0].text}; null for the whole. */
    private static @Nullable String path(JacksonException refused) {
        var path = new StringBuilder();
        for (Reference step : refused.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? null : path.toString();
    }
}
