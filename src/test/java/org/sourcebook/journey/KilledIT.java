package org.sourcebook.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sourcebook.support.Engine;
import org.sourcebook.support.MySqlServer;

/** A process is killed while eight writers save and keep drafts in it, as {@code ./run bench --only kill} does more often. */
@Tag("engine")
class KilledIT {

    private static final Path MEASUREMENTS = Path.of("src", "bench", "java", "org", "sourcebook", "bench", "Bench.java")
            .toAbsolutePath();

    @Test
    void what_was_answered_and_each_draft_older_than_three_seconds_is_there_after_the_process_was_killed()
            throws Exception {
        var bench = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Installation.JAR.toString(),
                        "-Dsourcebook.bench.source=" + MEASUREMENTS,
                        MEASUREMENTS.toString(),
                        "--only",
                        "kill",
                        "--kills",
                        "3",
                        "--on",
                        Engine.isMySql() ? "mysql" : "h2")
                .redirectErrorStream(true);
        if (Engine.isMySql()) {
            var server = MySqlServer.get();
            String url = server.url("") + "?user=" + server.user() + "&password=" + server.password();
            bench.environment().put("SOURCEBOOK_TEST_MYSQL_URL", url);
        }
        var process = bench.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .containsPattern("killed 3 times: [1-9][0-9,]+ saves and drafts answered, 0 lost, "
                        + "[1-9][0-9,]* drafts older than 3 s, 0 missing, 0 chains broken");
    }
}
