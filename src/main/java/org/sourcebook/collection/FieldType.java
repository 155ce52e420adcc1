package org.sourcebook.collection;

/** What a field's values are. Every value is kept as text in the form given here. */
public enum FieldType {
    /** One line. */
    TEXT,
    /** Any number of lines. */
    LONG_TEXT,
    /** A decimal number: {@code -12.50}, kept as typed. */
    NUMBER,
    /** An EDTF date. */
    DATE,
    /** One of the field's choices. */
    CHOICE,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** An absolute http or https address. */
    URL,
    /** The id of an entry of the same collection. */
    ENTRY,
    /** {@code latitude, longitude; label}, or a label alone. */
    LOCATION
}
