package org.sourcebook.entry;

/**
 * A part in which two versions differ, as people read it: one value below the other.
 *
 * @param label what the part is called
 * @param before its values in the version before; empty if it had none
 * @param after its values in the version after, likewise
 */
public record ChangeInWords(String label, String before, String after) {}
