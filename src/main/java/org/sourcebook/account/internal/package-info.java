@NullMarked
package org.sourcebook.account.internal;

import org.jspecify.annotations.NullMarked;
