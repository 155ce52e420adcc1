@NullMarked
package org.sourcebook.discussion.internal;

import org.jspecify.annotations.NullMarked;
