/** What the tests stand on: the program on either engine, and what they start from. */
@NullMarked
package org.sourcebook.support;

import org.jspecify.annotations.NullMarked;
