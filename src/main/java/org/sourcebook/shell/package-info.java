/** The frame around the features: main layout, sign-in page, error pages, configuration, command line. */
@ApplicationModule
@NullMarked
package org.sourcebook.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
