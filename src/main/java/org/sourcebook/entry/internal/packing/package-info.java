/** Keeps earlier versions as what they differ in from the version after them (docs/decisions/0023). */
@NullMarked
package org.sourcebook.entry.internal.packing;

import org.jspecify.annotations.NullMarked;
