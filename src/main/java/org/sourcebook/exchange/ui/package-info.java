@NamedInterface("ui")
@NullMarked
package org.sourcebook.exchange.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
