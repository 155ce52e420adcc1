package org.sourcebook.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A file with a random key in Base64, which the program's own user alone may read.
 *
 * @param path where it is
 * @param bytes how long a key is
 */
public record KeyFile(Path path, int bytes) {

    private static final FileAttribute<?>[] OWN =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];

    /** The key, if the file is there. */
    public Optional<String> read() {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key; made if the file is not there. Of two that make it at once one does, and both have the same. */
    public synchronized String readOrMake() {
        return read().orElseGet(this::make);
    }

    private String make() {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        String text = Base64.getEncoder().encodeToString(key);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            write(text + "\n");
            return text;
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return read().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) throws IOException {
        var once = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var writer = Channels.newWriter(Files.newByteChannel(path, once, OWN), "US-ASCII")) {
            writer.write(text);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
