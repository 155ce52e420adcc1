package org.sourcebook.entry;

import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;

/** What is shown of an entry where another one names it. */
public record EntryRef(EntryId id, EntryNumber number, String title, Status status) {}
