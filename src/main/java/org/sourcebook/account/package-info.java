/** Accounts, teams, signing in, the current account. */
@ApplicationModule(allowedDependencies = {"kernel", "db", "design", "journal", "mail"})
@NullMarked
package org.sourcebook.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
