@NamedInterface("ui")
@NullMarked
package org.sourcebook.collection.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
