/** Who may call what: the table of every public method of every service, held to the running program. */
@NullMarked
package org.sourcebook.permission;

import org.jspecify.annotations.NullMarked;
