/** What {@code ./run bench} measures, and how (docs, speed). */
@NullMarked
package org.sourcebook.bench;

import org.jspecify.annotations.NullMarked;
