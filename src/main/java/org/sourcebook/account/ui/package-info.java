@NamedInterface("ui")
@NullMarked
package org.sourcebook.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
