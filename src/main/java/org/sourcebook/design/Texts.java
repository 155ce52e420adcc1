package org.sourcebook.design;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.sourcebook.kernel.DomainError;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text that a person is shown, from {@code texts/<module>.properties}, with the named placeholders of ICU
 * MessageFormat. English is the language of the files without a suffix; {@code <module>_fa.properties} holds Persian.
 */
@Component
public class Texts implements I18NProvider {

    /** The English of the texts is British, and so are its dates: a day comes before its month. */
    private static final Locale LANGUAGE = Locale.UK;

    private static final Map<String, String> ENGLISH = load("classpath*:texts/*.properties");

    /** The text of a key in the language of the present screen; the key itself if there is none. */
    public static String text(String key) {
        return text(key, Map.of());
    }

    /** The text of a key with named arguments: {@code text("entry.saved", Map.of("number", "S-12"))}. */
    public static String text(String key, Map<String, ?> arguments) {
        return format(key, locale(), arguments);
    }

    /** The sentence that tells a person about an error. */
    public static String text(DomainError error) {
        return text(error.key(), error.arguments());
    }

    /** Whether there is a text for the key. */
    public static boolean has(String key) {
        return ENGLISH.containsKey(key);
    }

    /** What follows a beginning in the keys of texts, in the order of the alphabet. */
    public static List<String> endings(String beginning) {
        return ENGLISH.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .sorted()
                .toList();
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(LANGUAGE);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return parameters.length == 1 && parameters[0] instanceof Map<?, ?> arguments
                ? format(key, locale, arguments)
                : format(key, locale, Map.of());
    }

    private static String format(String key, Locale locale, Map<?, ?> arguments) {
        String pattern = ENGLISH.getOrDefault(key, key);
        return new MessageFormat(pattern, locale)
                .format(arguments, new StringBuffer(), null)
                .toString();
    }

    /** The language of the present screen. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? LANGUAGE : ui.getLocale();
    }

    private static Map<String, String> load(String pattern) {
        var texts = new HashMap<String, String>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var file = new Properties();
                file.load(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8));
                file.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }
}
