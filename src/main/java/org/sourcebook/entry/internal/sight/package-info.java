/** Which entries a member sees, for the queries of this module and of those that read its rows. */
@NamedInterface("sight")
@NullMarked
package org.sourcebook.entry.internal.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
