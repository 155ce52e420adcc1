package org.sourcebook.exchange.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.Invalid;

/**
 * What a program says when it hands an entry over for review.
 *
 * @param version the version that is handed over; null if it was not sent
 * @param note what to tell the reviewers
 */
public record SentSubmission(@Nullable Integer version, String note) {

    public SentSubmission {
        note = Objects.requireNonNullElse(note, "");
    }

    /**
     * Reads it.
     *
     * @throws Invalid naming the property that is not of this form
     */
    public static SentSubmission read(byte[] json) {
        return SentJson.read(json, SentSubmission.class);
    }
}
