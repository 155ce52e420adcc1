@NamedInterface("ui")
@NullMarked
package org.sourcebook.entry.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
