package org.sourcebook.collection;

import java.util.List;

/** A collection that an account sees, as whoever asks may be told of it. */
public sealed interface Reach {

    /** The highest role of the account's grants in it. */
    Role role();

    /** The account's unexpired grants in it, to itself and to its teams, the highest first. */
    List<Grant> grants();

    /** Whoever asks sees it, too. */
    record Seen(String slug, String name, Role role, List<Grant> grants) implements Reach {}

    /**
     * Whoever asks does not see it, and is not told which one it is.
     *
     * @param managers the names of those who can be asked about it
     */
    record Unseen(List<String> managers, Role role, List<Grant> grants) implements Reach {}
}
