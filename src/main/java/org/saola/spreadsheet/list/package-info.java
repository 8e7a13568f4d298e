/** Lists that people send, in whatever form their programs wrote them: rows of cells. */
@NullMarked
package org.saola.spreadsheet.list;

import org.jspecify.annotations.NullMarked;
