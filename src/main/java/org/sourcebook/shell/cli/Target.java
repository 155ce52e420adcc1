package org.sourcebook.shell.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Where a command writes what it takes out: a file that is there once it is whole, or the console. */
final class Target {

    /** What stands for the console in place of a file's name. */
    static final String CONSOLE = "-";

    private static final int BUFFER = 1 << 16;

    private final @Nullable Path file;

    private Target(@Nullable Path file) {
        this.file = file;
    }

    /** The file of this name. If it is the console that is meant, the log goes to the error stream from now on. */
    static Target of(String name) {
        if (name.equals(CONSOLE)) {
            System.setOut(System.err);
            return new Target(null);
        }
        return new Target(Path.of(name).toAbsolutePath());
    }

    /**
     * Writes to it, and returns what the work returns.
     *
     * @throws Refusal if it cannot be written
     */
    long write(ToLongFunction<OutputStream> work) {
        try {
            return file == null ? toConsole(work) : toFile(file, work);
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(
                    "shell.cli.export.unwritable",
                    Map.of("out", file == null ? CONSOLE : file.toString(), "reason", e.toString()));
        }
    }

    private static long toConsole(ToLongFunction<OutputStream> work) throws IOException {
        try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)) {
            return work.applyAsLong(out);
        }
    }

    private static long toFile(Path file, ToLongFunction<OutputStream> work) throws IOException {
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            long result;
            try (var out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                result = work.applyAsLong(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
