/**
 * Dates as sources give them: EDTF (ISO 8601-2:2019) levels 0 and 1, the plain words they are typed in, and the words
 * they are shown in.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">Library of Congress, Extended Date/Time Format</a>
 */
@NullMarked
package org.sourcebook.kernel.edtf;

import org.jspecify.annotations.NullMarked;
