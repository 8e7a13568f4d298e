/** Tests of reading the lists that people send. */
@NullMarked
package org.saola.spreadsheet.list;

import org.jspecify.annotations.NullMarked;
