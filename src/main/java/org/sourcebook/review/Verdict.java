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

    /** What it is, without its words. */
    default PartVerdict.Outcome outcome() {
        return switch (this) {
            case Accepted() -> PartVerdict.Outcome.ACCEPTED;
            case Returned(var why) -> PartVerdict.Outcome.RETURNED;
            case Reworded(var content, var why) -> PartVerdict.Outcome.REWORDED;
        };
    }

    /** What is said with it; may be empty. */
    default String words() {
        return switch (this) {
            case Accepted() -> "";
            case Returned(var why) -> why;
            case Reworded(var content, var why) -> why;
        };
    }

    /** Whether the part goes back. */
    default boolean goesBack() {
        return !(this instanceof Accepted);
    }
}
