/** The way from draft to approved. */
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
            "entry :: sight",
            "entry :: ui"
        })
@NullMarked
package org.sourcebook.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
