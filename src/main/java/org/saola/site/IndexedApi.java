package org.saola.site;

import java.util.List;
import java.util.Map;
import org.saola.api.saola1.SaolaApi;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.web.firstpage.RequestsPage;

/**
 * An API with what there is at its base, where the API itself has nothing.
 *
 * @param base without a slash at the end; requests may have one
 * @param programs whether programs are told too, or people alone: the originals have nothing there
 */
record IndexedApi(String base, boolean programs, Handler index, Handler api) implements Handler {
  /** Puts before the APIs at these bases what there is of each. */
  static void index(
      Map<String, Handler> handlers, List<String> bases, RequestsPage requests, Doors doors) {
    for (var base : bases) {
      var index = doors.page(request -> requests.index(base, request));
      boolean own = base.equals(SaolaApi.BASE);
      handlers.computeIfPresent(base, (_, api) -> new IndexedApi(base, own, index, api));
    }
  }

  @Override
  public Reply<Response> answer(Request request) {
    boolean told = programs || RequestsPage.isForPeople(request);
    return (told && isBase(request.path()) && request.reads() ? index : api).answer(request);
  }

  private boolean isBase(String path) {
    return path.equals(base) || path.equals(base + "/");
  }
}
