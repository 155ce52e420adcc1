/** Whether what anybody may do has changed, for the queries of the module that decides it. */
@NamedInterface("standing")
@NullMarked
package org.sourcebook.account.internal.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
