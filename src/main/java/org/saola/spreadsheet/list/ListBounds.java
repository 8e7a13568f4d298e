package org.saola.spreadsheet.list;

import org.saola.message.WrittenNumber;

/** What a list may hold at most, so that reading it takes little memory and comes to an end. */
final class ListBounds {
  static final int ROWS = 1_000_000;
  static final int COLUMNS = 500;

  /** As Excel has it. */
  static final int CELL_CHARACTERS = 32_767;

  /** Of a line or a row. */
  static final int ROW_CHARACTERS = 1 << 20;

  /** All that the parts of a workbook hold when they are unpacked. */
  static final long WORKBOOK_BYTES = 400L << 20;

  /** The texts that the cells of a workbook share; they are kept in memory. */
  static final long SHARED_CHARACTERS = 24L << 20;

  /** The parts of a workbook. */
  static final int ENTRIES = 2_000;

  private ListBounds() {}

  /** Words for a line without end. */
  static UnreadableList longLine(long number) {
    return new UnreadableList(
        "list.line", new WrittenNumber(number), new WrittenNumber(ROW_CHARACTERS));
  }

  /** Words for a cell without end. */
  static UnreadableList longCell(long number) {
    return new UnreadableList(
        "list.cell", new WrittenNumber(number), new WrittenNumber(CELL_CHARACTERS));
  }
}
