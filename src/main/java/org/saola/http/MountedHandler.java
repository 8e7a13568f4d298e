package org.saola.http;

import org.saola.http.work.Reply;

/**
 * Gives requests below a path to a handler that does not know of it: the path is taken off what was
 * asked for, and kept as its base, so that links of the answer lead back here.
 */
public final class MountedHandler implements Handler {
  private final String base;
  private final Handler handler;

  /**
   * @param base such as {@code /datasets/x}; requests must begin with it
   */
  public MountedHandler(String base, Handler handler) {
    this.base = base;
    this.handler = handler;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return handler.answer(request.below(base));
  }
}
