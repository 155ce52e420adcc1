package org.sourcebook.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * A row of the permission table, as {@code permission/table.txt} has it: {@code EDITOR Life.submit(draft, 2, 'Please')}.
 *
 * @param rule whom it allows the call
 * @param unseen whether VIEWERs do not see what it is about, and so are told that there is nothing
 * @param inPerson whether no program may do it, whatever its token
 * @param service the simple name of the service
 * @param method the name of the method
 * @param words what it is called with, each as it is written
 */
record Row(Rule rule, boolean unseen, boolean inPerson, String service, String method, List<String> words) {

    private static final String FILE = "permission/table.txt";
    private static final Pattern LINE = Pattern.compile("(\\w+)(\\*?)(!?)\\s+(\\w+)\\.(\\w+)\\((.*)\\)");

    /** The rows of the table, in their order. */
    static List<Row> all() {
        try {
            String table = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row parse(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(FILE + " has a line that is no row: " + line);
        }
        var words = Stream.of(parts.group(6).split(", ")).filter(word -> !word.isEmpty());
        return new Row(
                Rule.valueOf(parts.group(1)),
                !parts.group(2).isEmpty(),
                !parts.group(3).isEmpty(),
                parts.group(4),
                parts.group(5),
                words.toList());
    }

    /** How each caller is answered. */
    Map<Caller, Answer> answers() {
        var answers = rule.answers(inPerson);
        if (unseen) {
            answers.put(Caller.VIEWER, Answer.NOT_FOUND);
        }
        return answers;
    }

    @Override
    public String toString() {
        return "%s.%s(%s)".formatted(service, method, String.join(", ", words));
    }
}
