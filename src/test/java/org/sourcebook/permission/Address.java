package org.sourcebook.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A row of the table of addresses, as {@code permission/routes.txt} has it: {@code VIEWER c/{slug}/sources/{approved}}.
 *
 * @param rule whom it shows what is there
 * @param method GET, POST or another method; empty for a screen
 * @param pattern the address, with words in braces for what is in it
 */
record Address(Rule rule, String method, String pattern) {

    private static final String FILE = "permission/routes.txt";
    private static final String PROGRAMS = "/api/";
    private static final Pattern LINE = Pattern.compile("(\\w+) +(?:([A-Z]+) +)?(\\S+)");
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    /** The rows of screens, in their order. */
    static List<Address> screens() {
        return all().stream().filter(address -> address.method().isEmpty()).toList();
    }

    /** The rows of what is not a screen. */
    static List<Address> requests() {
        return all().stream().filter(address -> !address.method().isEmpty()).toList();
    }

    /**
     * How each caller is answered. A token opens nothing but the interface for programs, and that opens for nothing else:
     * who comes with the other is nobody.
     */
    Map<Caller, Answer> answers() {
        var answers = rule.answers(false);
        Answer nobody = Objects.requireNonNull(answers.get(Caller.ANONYMOUS));
        answers.replaceAll((caller, answer) -> isForPrograms() == caller.token().isPresent() ? answer : nobody);
        return answers;
    }

    /** Whether it is an address that programs ask. */
    boolean isForPrograms() {
        return pattern.startsWith(PROGRAMS);
    }

    /** The words in the address. */
    List<String> words() {
        return WORD.matcher(pattern).results().map(word -> word.group(1)).toList();
    }

    /** The address with these in the place of its words. */
    String with(Map<String, String> things) {
        return WORD.matcher(pattern).replaceAll(word -> {
            String thing = things.get(word.group(1));
            if (thing == null) {
                throw new IllegalArgumentException(FILE + " names a thing that is not there: " + word.group());
            }
            return thing;
        });
    }

    @Override
    public String toString() {
        return (rule + " " + method + " " + pattern).replaceAll(" +", " ");
    }

    private static List<Address> all() {
        try {
            String table = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Address::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Address parse(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(FILE + " has a line that is no row: " + line);
        }
        String method = parts.group(2) == null ? "" : parts.group(2);
        return new Address(Rule.valueOf(parts.group(1)), method, parts.group(3));
    }
}
