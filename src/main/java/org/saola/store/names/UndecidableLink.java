package org.saola.store.names;

import org.saola.message.Message;
import org.saola.message.WordedRefusal;

/** A decision that can't be made; the message says why, and what would be right. */
public final class UndecidableLink extends WordedRefusal {
  private static final long serialVersionUID = 1;

  UndecidableLink(String key, Object... arguments) {
    super(Message.of(key, arguments));
  }
}
