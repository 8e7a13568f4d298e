package org.saola.store.jobs;

import org.saola.message.Message;
import org.saola.message.WordedRefusal;

/** Something that can't be ordered; the message says why, and what would be right. */
public final class RefusedOrder extends WordedRefusal {
  private static final long serialVersionUID = 1;

  public RefusedOrder(Message said) {
    super(said);
  }

  public RefusedOrder(String key, Object... arguments) {
    super(Message.of(key, arguments));
  }
}
