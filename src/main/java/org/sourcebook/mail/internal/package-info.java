@NullMarked
package org.sourcebook.mail.internal;

import org.jspecify.annotations.NullMarked;
