package org.sourcebook.kernel.edtf;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The English sentences as they ship. */
class EnglishWords implements Words {

    private final Properties sentences = new Properties();

    EnglishWords() {
        try (var file = requireNonNull(EnglishWords.class.getResourceAsStream("/texts/kernel.properties"));
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            sentences.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String text(String key, Map<String, Object> arguments) {
        String pattern = requireNonNull(sentences.getProperty(key), key);
        return new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }
}
