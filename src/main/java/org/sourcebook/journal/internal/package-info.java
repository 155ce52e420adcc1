@NullMarked
package org.sourcebook.journal.internal;

import org.jspecify.annotations.NullMarked;
