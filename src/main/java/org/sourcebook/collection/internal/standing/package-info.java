/** Who asks in a collection, for the queries of other modules that ask in the same breath whether that still holds. */
@NamedInterface("standing")
@NullMarked
package org.sourcebook.collection.internal.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
