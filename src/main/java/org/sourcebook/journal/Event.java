package org.sourcebook.journal;

/**
 * A change, as the journal keeps it. An event is a record of ids, numbers, texts and lists of these; its components
 * become the payload, by their names.
 */
public interface Event {

    /** What was done, in the past tense and with hyphens: {@code version-saved}. At most 60 characters. */
    String action();

    /** What it was done to, as {@code type:id}: {@code entry:0198…}. At most 80 characters. */
    String subject();
}
