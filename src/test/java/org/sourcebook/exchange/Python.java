package org.sourcebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program that reads exports: python3, with what the handbook's page on exchange formats tells it to do. */
final class Python {

    private static final Path HANDBOOK = Path.of("docs", "exchange-formats.md");
    private static final Pattern PROGRAM = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

    private Python() {}

    /** The rows of a CSV file, as the handbook's program reads them. */
    static JsonNode csv(Path file) throws IOException, InterruptedException {
        return run(program() + "import json\nprint(json.dumps(list(entries(sys.argv[1]))))\n", file);
    }

    /** A JSON file, as Python's own module reads it. */
    static JsonNode json(Path file) throws IOException, InterruptedException {
        return run("""
                import json, sys
                print(json.dumps(json.load(open(sys.argv[1], encoding="utf-8"))))
                """, file);
    }

    private static String program() throws IOException {
        var found = PROGRAM.matcher(Files.readString(HANDBOOK));
        assertThat(found.find()).as("a program in " + HANDBOOK).isTrue();
        return found.group(1);
    }

    private static JsonNode run(String program, Path file) throws IOException, InterruptedException {
        Path script = Files.writeString(Files.createTempFile("read", ".py"), program);
        var process = start(List.of("python3", script.toString(), file.toString()));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return JsonMapper.shared().readTree(said);
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new AssertionError("This test reads exports with python3: install it, so that it is on the PATH", e);
        }
    }

    /** The texts of a list. */
    static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue);
    }
}
