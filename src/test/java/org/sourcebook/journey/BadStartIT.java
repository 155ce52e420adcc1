package org.sourcebook.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody at the console is told when the program cannot do what is asked. */
class BadStartIT {

    @Test
    void a_data_directory_in_use_and_a_port_taken_are_told_in_a_sentence() throws Exception {
        var installation = Installation.embedded();
        try (var program = installation.serve()) {
            var second = installation.run("serve", "--port", "0");
            assertThat(second.err())
                    .isEqualTo("The data directory " + installation.data()
                            + " is in use by another process. Stop that one, or name another directory with --data.\n");
            assertThat(second.code()).isEqualTo(1);
            String port = String.valueOf(program.address().getPort());
            var elsewhere = Installation.embedded().run("serve", "--port", port);
            assertThat(elsewhere.err())
                    .isEqualTo("Port " + port + " is in use by another program.\n"
                            + "Stop that one, or choose another port with --port.\nSourcebook has not started.\n");
            assertThat(elsewhere.code()).isEqualTo(1);
            var export = installation.run("export", "--collection", "none", "--format", "csv", "--out", "-");
            assertThat(export.err()).contains("is in use by another process");
        }
        var none = installation.run("export", "--collection", "none", "--format", "csv", "--out", "-");
        assertThat(none.err())
                .isEqualTo("Reading the data in " + installation.data() + "\n"
                        + "There is no collection none. Its name is the part after /c/ in its address.\n");
        assertThat(none.code()).isEqualTo(1);
    }

    @Test
    void half_a_configuration_of_mail_is_told_in_a_sentence() throws Exception {
        var installation = Installation.embedded();
        var sentences = Map.of(
                Map.of("SOURCEBOOK_MAIL_HOST", "127.0.0.1"),
                "To send mail, SOURCEBOOK_MAIL_HOST and SOURCEBOOK_MAIL_FROM must both be set.",
                Map.of("SOURCEBOOK_MAIL_HOST", "127.0.0.1", "SOURCEBOOK_MAIL_FROM", "sourcebook@example.org"),
                "To send mail, SOURCEBOOK_ADDRESS must be set to where people reach this instance, such as"
                        + " https://sourcebook.example.org.");
        for (var half : sentences.entrySet()) {
            var start = installation.run(half.getKey(), "serve", "--port", "0");
            assertThat(start.err()).isEqualTo(half.getValue() + "\nSourcebook has not started.\n");
            assertThat(start.code()).isEqualTo(1);
        }
    }

    @Test
    void where_there_is_no_database_nothing_can_be_exported_or_verified() throws Exception {
        var installation = Installation.embedded();
        for (String[] command :
                new String[][] {{"export", "--collection", "summer-1988", "--format", "csv", "--out", "-"}, {"verify"}
                }) {
            var outcome = installation.run(command[0], Arrays.copyOfRange(command, 1, command.length));
            assertThat(outcome.err())
                    .isEqualTo("There is no database of Sourcebook in " + installation.data()
                            + ". Name the folder of one with --data.\n");
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.code()).isEqualTo(1);
        }
    }
}
