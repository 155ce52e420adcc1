@NamedInterface("ui")
@NullMarked
package org.sourcebook.discussion.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
