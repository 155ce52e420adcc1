package org.sourcebook.collection;

import org.sourcebook.kernel.CollectionId;

/**
 * A shared body of entries with its own members, kinds, settings and journal.
 *
 * @param id its id
 * @param slug its name in URLs: lower-case letters, digits and hyphens, at most 60
 * @param name its name for people
 * @param description what it is for; may be empty
 * @param settings its rules
 */
public record Collection(CollectionId id, String slug, String name, String description, Settings settings) {}
