package org.sourcebook.review;

import org.sourcebook.entry.Content;

/** What a reviewer decides about one part of a version. */
public sealed interface Verdict {

    /** It may stand as it is. */
    record Accepted() implements Verdict {}

    /**
     * It goes back.
     *
     * @param reason what is to be changed
     */
    record Returned(String reason) implements Verdict {}

    /**
     * It goes back with another wording, which the author takes or leaves.
     *
     * @param content the version with the part as it should be
     * @param reason why; may be empty
     */
    record Reworded(Content content, String reason) implements Verdict {}
}
