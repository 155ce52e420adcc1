/** Sources, entities and events: what they say, their links, versions and life. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "db",
            "design",
            "journal",
            "account",
            "account :: ui",
            "collection",
            "collection :: standing",
            "collection :: ui"
        })
@NullMarked
package org.sourcebook.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
