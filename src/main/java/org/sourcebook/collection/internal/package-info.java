@NullMarked
package org.sourcebook.collection.internal;

import org.jspecify.annotations.NullMarked;
