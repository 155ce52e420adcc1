package org.sourcebook.exchange;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.JobId;

/**
 * An export made in the background.
 *
 * @param id its id
 * @param collection the collection
 * @param asker who asked for it, and for whom alone it is
 * @param format the form of its file
 * @param base the base whose list it holds; the whole collection if null
 * @param narrowed whether a filter narrows the list
 * @param asOf the moment as of which it shows them; null for as they stood when it was written
 * @param state how far it has got
 * @param done the entries written
 * @param total the entries there were when it was asked for
 * @param fileName the name under which its file is downloaded
 * @param problem why it failed; null if it did not
 * @param askedAt when it was asked for
 * @param endedAt when it ended; null while it has not
 */
public record ExportJob(
        JobId id,
        CollectionId collection,
        AccountId asker,
        ExportFormat format,
        @Nullable Base base,
        boolean narrowed,
        @Nullable Instant asOf,
        ExportState state,
        long done,
        long total,
        String fileName,
        @Nullable ExportProblem problem,
        Instant askedAt,
        @Nullable Instant endedAt) {

    /** The base whose list it holds, if it is not the whole collection. */
    public Optional<Base> list() {
        return Optional.ofNullable(base);
    }

    /** The moment as of which it shows them, if it is not that of its writing. */
    public Optional<Instant> moment() {
        return Optional.ofNullable(asOf);
    }

    /** Why it failed, if it did. */
    public Optional<ExportProblem> failure() {
        return Optional.ofNullable(problem);
    }

    /** How the name of its file ends. */
    public String extension() {
        return fileName.substring(fileName.lastIndexOf('.') + 1);
    }
}
