package org.saola.spreadsheet.list;

/** A list that can't be read; the message says what is wrong, where, and what would be right. */
public final class UnreadableList extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableList(String message) {
    super(message, null, false, false);
  }
}
