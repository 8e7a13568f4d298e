package org.saola.spreadsheet.list;

import org.saola.message.Message;
import org.saola.message.WordedRefusal;

/** A list that can't be read; the message says what is wrong, where, and what would be right. */
public final class UnreadableList extends WordedRefusal {
  private static final long serialVersionUID = 1;

  public UnreadableList(String key, Object... arguments) {
    super(Message.of(key, arguments));
  }
}
