package org.saola.store.jobs;

import org.saola.message.Message;
import org.saola.message.WordedRefusal;

/** A file, or a piece of one, that is not taken; the message says why, and what would be right. */
public final class RefusedUpload extends WordedRefusal {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** Why it is not taken. */
  public enum Reason {
    /** What was told of it can't be. */
    INVALID,
    /** It is larger than any may be. */
    TOO_LARGE,
    /** There is no room for it, or there are too many already. */
    NO_ROOM,
    /** It doesn't fit to what is there. */
    CONFLICT,
    /** Another server has it. */
    ELSEWHERE
  }

  RefusedUpload(Reason reason, String key, Object... arguments) {
    super(Message.of(key, arguments));
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
