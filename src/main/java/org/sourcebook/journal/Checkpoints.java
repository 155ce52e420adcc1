package org.sourcebook.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sourcebook.journal.internal.CheckpointJson;
import org.sourcebook.journal.internal.CheckpointKey;
import org.sourcebook.journal.internal.JournalRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes every day, in UTC, where each chain ends, signed, to a file of its own in the data directory. Copies that somebody keeps
 * elsewhere tell later whether the journal was written anew, even by whoever has the database, the program and the key.
 */
@Component
public class Checkpoints {

    private static final String FOLDER = "checkpoints";
    private static final String SUFFIX = ".json";

    private final JournalRepository records;
    private final CheckpointKey key;
    private final Path folder;
    private final Clock clock;

    Checkpoints(JournalRepository records, CheckpointKey key, @Value("${sourcebook.data}") Path data, Clock clock) {
        this.records = records;
        this.key = key;
        this.folder = data.resolve(FOLDER);
        this.clock = clock;
    }

    /** Writes today's if it is not there yet; each process into its own data directory. */
    @Scheduled(fixedDelay = 600_000)
    public synchronized void keep() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Path today = folder.resolve(LocalDate.ofInstant(now, ZoneOffset.UTC) + SUFFIX);
        if (Files.exists(today)) {
            return;
        }
        var heads = records.chains().stream()
                .flatMap(chain -> records.head(chain).stream())
                .toList();
        write(today, CheckpointJson.write(CheckpointJson.sign(now, heads, key)));
    }

    /** The files of all days, the oldest first. */
    public List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checkpoint in a file; nothing if there is none, or its key did not sign it. */
    public Optional<Checkpoint> read(Path file) {
        try {
            return CheckpointJson.read(Files.readString(file)).filter(CheckpointJson::holds);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whole or not at all. */
    private void write(Path file, String text) {
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "new", ".tmp");
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
