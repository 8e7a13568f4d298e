/** Tests of tables for spreadsheets. */
@NullMarked
package org.saola.spreadsheet;

import org.jspecify.annotations.NullMarked;
