package org.sourcebook.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an export by another program: python3, with its own csv and json, in the way the handbook tells. */
final class ReadBack {

    private static final Path READER = Path.of("src/test/resources/journey/read_back.py");

    private ReadBack() {}

    /** The entries of a CSV or JSON export, as that program understood them. */
    static JsonNode entries(Path export) throws IOException, InterruptedException {
        Path read = Files.createTempFile("read-back", ".json");
        int code = new ProcessBuilder("python3", READER.toString(), export.toString(), read.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("python3 did not understand " + export);
        }
        return new JsonMapper().readTree(read.toFile());
    }
}
