package org.saola.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.http.ErrorResponse;
import org.saola.http.Handler;
import org.saola.http.MountedHandler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Router;
import org.saola.store.release.Dataset;

/** The compatible APIs of every dataset, each below {@code /datasets/ID}. */
final class DatasetApis implements Handler {
  static final String BASE = "/datasets";

  private final Function<Dataset, Map<String, Handler>> apis;
  private volatile Map<String, Handler> handlers = Map.of();

  /**
   * @param apis the handlers of a dataset by the paths that they usually lie under
   */
  DatasetApis(Function<Dataset, Map<String, Handler>> apis) {
    this.apis = apis;
  }

  /** Takes over which datasets there are. */
  void refresh(List<Dataset> datasets) {
    var held = handlers;
    var next = new HashMap<String, Handler>();
    for (var dataset : datasets) {
      var handler = held.get(dataset.id());
      next.put(dataset.id(), handler == null ? mounted(dataset) : handler);
    }
    handlers = Map.copyOf(next);
  }

  private Handler mounted(Dataset dataset) {
    return new MountedHandler(BASE + "/" + dataset.id(), new Router(apis.apply(dataset)));
  }

  @Override
  public @Nullable Response immediate(Request request) {
    var handler = find(request.path());
    return handler == null ? ErrorResponse.notFound(request.path()) : handler.immediate(request);
  }

  @Override
  public Response handle(Request request) {
    var handler = find(request.path());
    return handler == null ? ErrorResponse.notFound(request.path()) : handler.handle(request);
  }

  private @Nullable Handler find(String path) {
    int from = Math.min(path.length(), BASE.length() + 1);
    int until = path.indexOf('/', from);
    return handlers.get(path.substring(from, until < 0 ? path.length() : until));
  }
}
