@NullMarked
package org.sourcebook.entry;

import org.jspecify.annotations.NullMarked;
