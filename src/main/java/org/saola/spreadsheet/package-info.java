/** Tables that people open with a spreadsheet. */
@NullMarked
package org.saola.spreadsheet;

import org.jspecify.annotations.NullMarked;
