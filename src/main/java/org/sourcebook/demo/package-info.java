/** The demo collection and its accounts, loaded through the services. */
@ApplicationModule
@NullMarked
package org.sourcebook.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
