package org.sourcebook.shell.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder that keeps the embedded database and all files. One process at a time works in it. */
final class DataDirectory {

    private static final String LOCK = ".lock";
    private static final String DATABASE = "sourcebook.mv.db";

    /** The locks of this process. A lock that nothing refers to is given back by the garbage collector. */
    private static final Set<FileLock> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;

    DataDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** Where an instance keeps its data unless it is told otherwise. */
    static DataDirectory usual() {
        return new DataDirectory(Path.of("data"));
    }

    /** Where the demo keeps its data unless it is told otherwise. */
    static DataDirectory ofDemo() {
        return new DataDirectory(Path.of("data", "demo"));
    }

    /** The setting that tells the program of it. */
    String setting() {
        return "--sourcebook.data=" + path;
    }

    /** Whether there is an embedded database in it. */
    boolean holdsDatabase() {
        return Files.isRegularFile(path.resolve(DATABASE));
    }

    /**
     * Makes the folder if need be and keeps other processes out until this one ends.
     *
     * @throws Refusal if another process works in it, or it cannot be written
     */
    void lock() {
        try {
            Files.createDirectories(path, forItsOwnerAlone());
            HELD.add(take(path.resolve(LOCK)));
        } catch (IOException e) {
            throw new Refusal("shell.cli.data-unwritable", Map.of("path", path.toString(), "reason", e.toString()));
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** Whoever else works on this machine has no business in it; where files have no such rights, the system's hold. */
    private FileAttribute<?>[] forItsOwnerAlone() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private FileLock take(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock.isEmpty()) {
            channel.close();
            throw new Refusal("shell.cli.data-in-use", Map.of("path", path.toString()));
        }
        return lock.get();
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }
}
