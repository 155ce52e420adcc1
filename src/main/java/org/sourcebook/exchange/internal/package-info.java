@NullMarked
package org.sourcebook.exchange.internal;

import org.jspecify.annotations.NullMarked;
