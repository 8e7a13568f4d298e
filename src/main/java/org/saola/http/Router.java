package org.saola.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.saola.http.work.Reply;

/**
 * Gives a request to the handler mounted at the longest prefix of its path. A prefix ends where a
 * part of the path ends: {@code /api} takes {@code /api} and {@code /api/x}, not {@code /apis}.
 */
public final class Router implements Handler {
  private record Mount(String prefix, Handler handler) {
    boolean takes(String path) {
      return path.startsWith(prefix)
          && (path.length() == prefix.length()
              || prefix.endsWith("/")
              || path.charAt(prefix.length()) == '/');
    }
  }

  private static final Handler NOT_FOUND =
      request -> Reply.now(ErrorResponse.notFound(request.path()));

  private final List<Mount> mounts;

  /** A router over handlers by path prefix; a path under none of them is answered with 404. */
  public Router(Map<String, Handler> handlers) {
    mounts =
        handlers.entrySet().stream()
            .map(entry -> new Mount(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt((Mount mount) -> mount.prefix().length()).reversed())
            .toList();
  }

  @Override
  public Reply<Response> answer(Request request) {
    return find(request.path()).answer(request);
  }

  private Handler find(String path) {
    for (var mount : mounts) {
      if (mount.takes(path)) {
        return mount.handler();
      }
    }
    return NOT_FOUND;
  }
}
