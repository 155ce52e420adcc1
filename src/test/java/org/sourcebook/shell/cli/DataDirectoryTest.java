package org.sourcebook.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void a_directory_is_made_where_there_is_none() {
        new DataDirectory(folder.resolve("a/b")).lock();
        assertThat(folder.resolve("a/b")).isDirectory();
    }

    @Test
    void a_directory_that_is_made_is_for_its_owner_alone() throws IOException {
        new DataDirectory(folder.resolve("own")).lock();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("own"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_directory_in_use_is_refused_in_a_sentence_that_says_what_to_do() {
        new DataDirectory(folder).lock();
        System.gc(); // a lock that only the collector knows of would be given back here
        assertThatThrownBy(() -> new DataDirectory(folder).lock())
                .isInstanceOf(Refusal.class)
                .hasMessage("The data directory " + folder + " is in use by another process. Stop that one, or name"
                        + " another directory with --data.");
    }

    @Test
    void a_directory_that_cannot_be_made_is_refused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new DataDirectory(file).lock())
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The data directory " + file + " cannot be written: ");
    }
}
