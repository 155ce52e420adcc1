/** The database's tables as jOOQ generates them, and how columns become the kernel's types. */
@ApplicationModule(
        allowedDependencies = {"kernel"},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package org.sourcebook.db;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
