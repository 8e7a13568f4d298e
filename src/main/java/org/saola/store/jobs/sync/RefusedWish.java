package org.saola.store.jobs.sync;

import org.saola.message.Message;
import org.saola.message.WordedRefusal;

/** A schedule of syncs that can't be; the message says why, and what would be right. */
public final class RefusedWish extends WordedRefusal {
  private static final long serialVersionUID = 1;

  RefusedWish(String key, Object... arguments) {
    super(Message.of(key, arguments));
  }
}
