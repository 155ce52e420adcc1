/** Shared pieces of the interface. */
@ApplicationModule(
        allowedDependencies = {"kernel"},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package org.sourcebook.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
