package org.saola.http;

import org.jspecify.annotations.Nullable;

/**
 * Gives requests below a path to a handler that does not know of it: the path is taken off what was
 * asked for, and added to the origin, so that links of the answer lead back here.
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
  public @Nullable Response immediate(Request request) {
    return handler.immediate(below(request));
  }

  @Override
  public Response handle(Request request) {
    return handler.handle(below(request));
  }

  private Request below(Request request) {
    var path = request.path().substring(base.length());
    return request.at(request.origin() + base, path.isEmpty() ? "/" : path);
  }
}
