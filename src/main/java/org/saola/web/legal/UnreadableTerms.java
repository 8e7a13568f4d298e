package org.saola.web.legal;

import org.saola.message.Message;
import org.saola.message.WordedRefusal;

/** The operator's terms can't be used; the message says which file and what would be right. */
public final class UnreadableTerms extends WordedRefusal {
  private static final long serialVersionUID = 1;

  UnreadableTerms(String message) {
    super(Message.said(message));
  }
}
