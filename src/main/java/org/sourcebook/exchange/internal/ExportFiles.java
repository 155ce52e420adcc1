package org.sourcebook.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sourcebook.exchange.ExportJob;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The directory of finished exports. Its files can be read by the program's own user alone. */
@Component
public class ExportFiles {

    private static final String PART = ".part";

    private final Path directory;

    ExportFiles(@Value("${sourcebook.data}") Path data) {
        this.directory = data.resolve("exports");
    }

    /** A new file to write a job's export to, which nobody is given yet. */
    Path begin(ExportJob job) throws IOException {
        Files.createDirectories(directory);
        return Files.createTempFile(directory, job.id().toString(), PART);
    }

    /** Makes a file that has been written the job's. */
    void keep(ExportJob job, Path part) throws IOException {
        Files.move(part, path(job), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The file of a job, if it lies here. */
    public Optional<Path> find(ExportJob job) {
        return Optional.of(path(job)).filter(Files::isRegularFile);
    }

    /** Deletes the file of a job, if it lies here. */
    public void delete(ExportJob job) {
        delete(path(job));
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was last written to before a point in time. */
    void deleteOlder(Instant before) {
        if (Files.isDirectory(directory)) {
            files().stream().filter(file -> written(file).isBefore(before)).forEach(this::delete);
        }
    }

    private List<Path> files() {
        try (var files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(ExportJob job) {
        return directory.resolve(job.id() + "." + job.extension());
    }
}
