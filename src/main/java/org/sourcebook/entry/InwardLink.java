package org.sourcebook.entry;

/** A link as seen from the entry that it leads to. */
public record InwardLink(Link link, EntryRef from) {}
