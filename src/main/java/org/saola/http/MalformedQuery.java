package org.saola.http;

import org.saola.message.Message;
import org.saola.message.WordedRefusal;

/**
 * A query, path or form that is not percent-encoded UTF-8: the client's fault, to be answered with
 * 400. The message says what is wrong and where.
 */
public final class MalformedQuery extends WordedRefusal {
  private static final long serialVersionUID = 1;

  public MalformedQuery(String key, Object... arguments) {
    super(Message.of(key, arguments));
  }
}
