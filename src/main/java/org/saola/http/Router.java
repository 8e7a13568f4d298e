package org.saola.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  /** Those that one path may belong to, by its first part; the longest first. */
  private final Map<String, List<Mount>> byBeginning;

  /** Those of every path, whatever it begins with. */
  private final List<Mount> everywhere;

  /** A router over handlers by path prefix; a path under none of them is answered with 404. */
  public Router(Map<String, Handler> handlers) {
    var mounts =
        handlers.entrySet().stream()
            .map(entry -> new Mount(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt((Mount mount) -> mount.prefix().length()).reversed())
            .toList();
    everywhere = mounts.stream().filter(mount -> beginning(mount.prefix()).isEmpty()).toList();
    byBeginning =
        mounts.stream()
            .filter(mount -> !everywhere.contains(mount))
            .collect(Collectors.groupingBy(mount -> beginning(mount.prefix())));
  }

  /** The first part of a path or prefix, without slashes. */
  private static String beginning(String path) {
    int end = path.indexOf('/', 1);
    return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
  }

  @Override
  public Reply<Response> answer(Request request) {
    return find(request.path()).answer(request);
  }

  private Handler find(String path) {
    var found = find(byBeginning.getOrDefault(beginning(path), List.of()), path);
    return found != null ? found : Objects.requireNonNullElse(find(everywhere, path), NOT_FOUND);
  }

  private static @Nullable Handler find(List<Mount> mounts, String path) {
    for (var mount : mounts) {
      if (mount.takes(path)) {
        return mount.handler();
      }
    }
    return null;
  }
}
