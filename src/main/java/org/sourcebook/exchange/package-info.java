/** Taking entries out as CSV and JSON, in the background and as a stream. */
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
            "entry :: ui",
            "discussion",
            "discussion :: ui",
            "review",
            "review :: ui"
        })
@NullMarked
package org.sourcebook.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
