/**
 * What the journal keeps of an entry's life. {@code contentHash} is the SHA-256, in lower-case hexadecimal, of the
 * version's kind id, title and content as stored, with a line feed after each of the first two, in UTF-8.
 */
@NamedInterface("event")
@NullMarked
package org.sourcebook.entry.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
