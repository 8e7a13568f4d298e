package org.saola.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saola.http.Handler;
import org.saola.http.MountedHandler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Router;
import org.saola.http.work.Reply;
import org.saola.store.release.Dataset;

/** The compatible APIs of every dataset, each below {@code /datasets/ID}. */
final class DatasetApis implements Handler {
  static final String BASE = "/datasets";

  private final CompatibleApis apis;
  private final Handler absent;
  private volatile Map<String, Handler> handlers = Map.of();

  /**
   * @param absent answers for what no dataset has; all else stands behind doors of its own
   */
  DatasetApis(CompatibleApis apis, Handler absent) {
    this.apis = apis;
    this.absent = absent;
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
    var own = new HashMap<>(apis.of(dataset).handlers());
    own.put("/", absent);
    return new MountedHandler(BASE + "/" + dataset.id(), new Router(own));
  }

  @Override
  public Reply<Response> answer(Request request) {
    return find(request.path()).answer(request);
  }

  private Handler find(String path) {
    int from = Math.min(path.length(), BASE.length() + 1);
    int until = path.indexOf('/', from);
    return handlers.getOrDefault(path.substring(from, until < 0 ? path.length() : until), absent);
  }
}
