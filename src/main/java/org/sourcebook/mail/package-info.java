/** Sends text mails, where a mail server is configured. Knows no accounts. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.sourcebook.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
