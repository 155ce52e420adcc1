/** Threads and comments on entries. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "db",
            "design",
            "journal",
            "account",
            "account :: ui",
            "collection",
            "collection :: ui",
            "entry",
            "entry :: ui"
        })
@NullMarked
package org.sourcebook.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
