@NullMarked
package org.sourcebook.entry.internal;

import org.jspecify.annotations.NullMarked;
