package org.sourcebook.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
    }

    @Test
    void a_collection_that_is_not_there_cannot_be_exported() throws Exception {
        var export = Installation.embedded().run("export", "--collection", "none", "--format", "csv", "--out", "-");
        assertThat(export.err())
                .isEqualTo("There is no collection none. Its name is the part after /c/ in its address.\n");
        assertThat(export.code()).isEqualTo(1);
    }
}
