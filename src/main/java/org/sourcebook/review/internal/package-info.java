@NullMarked
package org.sourcebook.review.internal;

import org.jspecify.annotations.NullMarked;
