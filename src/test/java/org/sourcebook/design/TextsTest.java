package org.sourcebook.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the code to the translation files, and the files to the code. */
class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*\\.[A-Za-z0-9.-]*)\"");
    private static final Pattern ACTION =
            Pattern.compile("(?:String action\\(\\) \\{\\s+return|case [A-Z]+ ->) \"([a-z-]+)\";");
    /** The instance's own events are the account module's. */
    private static final Pattern OF_COLLECTIONS =
            Pattern.compile("package org\\.sourcebook\\.(?!account)[\\s\\S]*(extends|implements) \\w*Event\\b");

    private static final Pattern OF_THE_INSTANCE =
            Pattern.compile("package org\\.sourcebook\\.account[\\s\\S]*(extends|implements) \\w*Event\\b");
    /** Keys that picocli looks up by the names of commands. */
    private static final String LOOKED_UP_BY_PICOCLI = "sourcebook.";

    private final Map<String, String> texts = texts();
    private final Set<String> literals = literals();

    @Test
    void every_text_is_a_pattern_that_can_be_read() {
        texts.forEach((key, text) -> assertThatCode(() -> new MessageFormat(text, Locale.ENGLISH))
                .as(key)
                .doesNotThrowAnyException());
    }

    @Test
    void every_key_in_the_code_has_a_text() {
        var modules = texts.keySet().stream().map(TextsTest::module).collect(Collectors.toSet());
        modules.remove("sourcebook");
        var missing = literals.stream()
                .filter(literal -> modules.contains(module(literal)))
                .filter(literal -> !isAKey(literal) && !beginsAKey(literal))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void every_text_is_used() {
        var beginnings = literals.stream().filter(literal -> !isAKey(literal)).toList();
        var unused = texts.keySet().stream()
                .filter(key -> !key.startsWith(LOOKED_UP_BY_PICOCLI))
                .filter(key -> !literals.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(unused).isEmpty();
    }

    private boolean isAKey(String literal) {
        return texts.containsKey(literal);
    }

    private boolean beginsAKey(String beginning) {
        return texts.keySet().stream().anyMatch(key -> key.startsWith(beginning));
    }

    private static String module(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    @Test
    void every_event_of_a_collection_has_a_sentence() {
        var actions = actions(OF_COLLECTIONS);
        assertThat(actions).hasSizeGreaterThan(30);
        assertThat(endings("activity.")).containsAll(actions);
    }

    @Test
    void every_event_of_the_instance_has_a_sentence_and_can_be_filtered_for() {
        var actions = actions(OF_THE_INSTANCE);
        assertThat(actions).hasSizeGreaterThan(15);
        assertThat(endings("history.did.")).isEqualTo(actions);
        assertThat(endings("history.action.")).isEqualTo(actions);
    }

    /** What the events in matching sources call what was done. */
    private static Set<String> actions(Pattern sources) {
        return read(Path.of("src/main/java"), ".java").values().stream()
                .filter(source -> sources.matcher(source).find())
                .flatMap(source -> ACTION.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> endings(String beginning) {
        return texts.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals() {
        return read(Path.of("src/main/java"), ".java").values().stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts() {
        var all = new TreeMap<String, String>();
        read(Path.of("src/main/resources/texts"), ".properties").values().forEach(file -> {
            var texts = new Properties();
            try (Reader reader = new StringReader(file)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            texts.forEach((key, text) -> all.put((String) key, (String) text));
        });
        return all;
    }

    private static Map<Path, String> read(Path folder, String ending) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .collect(Collectors.toMap(path -> path, TextsTest::read));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
