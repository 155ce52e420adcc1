/** On what a record is appended, for the modules whose changes are recorded on a condition. */
@NamedInterface("proviso")
@NullMarked
package org.sourcebook.journal.internal.proviso;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
