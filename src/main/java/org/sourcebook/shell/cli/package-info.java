/** The command line: one class a command. A command that needs the services runs in {@link org.sourcebook.shell.cli.Offline}. */
@NullMarked
package org.sourcebook.shell.cli;

import org.jspecify.annotations.NullMarked;
