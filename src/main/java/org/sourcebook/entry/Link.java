package org.sourcebook.entry;

import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.LinkId;

/**
 * A typed, directed relation to another entry. It belongs to the entry that it goes out from.
 *
 * @param id its id, which stays the same when the link is edited
 * @param relation the key of its relation
 * @param to the entry that it leads to
 * @param certainty how sure it is
 * @param note what is to be said about it, such as who says so; may be empty
 */
public record Link(LinkId id, String relation, EntryId to, Certainty certainty, String note) {}
