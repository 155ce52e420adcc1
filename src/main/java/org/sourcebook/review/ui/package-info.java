@NamedInterface("ui")
@NullMarked
package org.sourcebook.review.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
