/** Collections, grants, kinds and fields, settings, and who may do what. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "db",
            "design",
            "journal",
            "journal :: proviso",
            "account",
            "account :: standing",
            "account :: ui"
        })
@NullMarked
package org.sourcebook.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
