package org.saola.site;

import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;

/**
 * An API with what there is at its base, where the API itself has nothing.
 *
 * @param base without a slash at the end; requests may have one
 */
record IndexedApi(String base, Handler index, Handler api) implements Handler {
  @Override
  public Reply<Response> answer(Request request) {
    return (isBase(request.path()) && request.reads() ? index : api).answer(request);
  }

  private boolean isBase(String path) {
    return path.equals(base) || path.equals(base + "/");
  }
}
