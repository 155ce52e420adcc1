/** The append-only, hash-chained record of every change. */
@ApplicationModule(allowedDependencies = {"kernel", "db", "design"})
@NullMarked
package org.sourcebook.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
