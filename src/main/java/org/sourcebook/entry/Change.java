package org.sourcebook.entry;

/** One part that two versions differ in. */
public record Change(Part part, Content before, Content after) {}
