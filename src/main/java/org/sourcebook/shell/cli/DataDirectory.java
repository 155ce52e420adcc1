package org.sourcebook.shell.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The folder that keeps the embedded database and all files. One process at a time works in it. */
final class DataDirectory {

    private static final String LOCK = ".lock";

    private final Path path;

    DataDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** The setting that tells the program of it. */
    String setting() {
        return "--sourcebook.data=" + path;
    }

    /**
     * Makes the folder if need be and keeps other processes out until this one ends.
     *
     * @throws Refusal if another process works in it, or it cannot be written
     */
    void lock() {
        try {
            Files.createDirectories(path);
            // Stays open: closing it would give the lock back.
            var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(channel)) {
                channel.close();
                throw new Refusal("shell.cli.data-in-use", Map.of("path", path.toString()));
            }
        } catch (IOException e) {
            throw new Refusal("shell.cli.data-unwritable", Map.of("path", path.toString(), "reason", e.toString()));
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }
}
