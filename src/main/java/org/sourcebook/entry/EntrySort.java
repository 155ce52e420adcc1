package org.sourcebook.entry;

/** The order of a list. It always ends in the id, so that no two rows are equal. */
public record EntrySort(By by, boolean descending) {

    /** By title, from A on. */
    public static final EntrySort TITLE = new EntrySort(By.TITLE, false);

    /** What to sort by. */
    public enum By {
        NUMBER,
        TITLE,
        /** The earliest day of the date that the row shows; entries without one come first in ascending order. */
        DATE,
        UPDATED
    }

    /** The same list from its other end. */
    public EntrySort reversed() {
        return new EntrySort(by, !descending);
    }
}
