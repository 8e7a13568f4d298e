package org.saola.cli.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Answers what a real service once answered, and 404 to all else. */
final class RecordedService implements AutoCloseable {
  /** What only says the usual, or was not asked for in most recordings. */
  private static final Set<String> IGNORED = Set.of("page=1", "scope=all");

  private final HttpServer server;
  private final Map<String, Path> answers = new HashMap<>();

  /**
   * @param folder with {@code index.tsv}: file, status, address
   */
  RecordedService(Path folder) throws IOException {
    for (var line : Files.readAllLines(folder.resolve("index.tsv"))) {
      var cells = List.of(line.split("\t", -1));
      if (cells.get(1).equals("200")) {
        var file = folder.resolve(cells.getFirst());
        if (Files.exists(file)) {
          answers.put(key(cells.get(2).replaceFirst("^https?://[^/]+", "")), file);
        }
      }
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The same for addresses that mean the same. */
  private static String key(String target) {
    var parts = target.split("\\?", 2);
    var parameters = new ArrayList<>(List.of((parts.length == 2 ? parts[1] : "").split("&", -1)));
    parameters.removeIf(parameter -> parameter.isEmpty() || IGNORED.contains(parameter));
    parameters.sort(null);
    return parts[0].replaceFirst("\\.json$", "").replaceFirst("/$", "").toLowerCase(Locale.ROOT)
        + "?"
        + String.join("&", parameters);
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers a request otherwise than it was recorded. */
  void answer(String target, Path file) {
    answers.put(key(target), file);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var file = answers.get(key(exchange.getRequestURI().toString()));
      var body =
          file == null ? "{\"error\":\"Not found\"}".getBytes(UTF_8) : Files.readAllBytes(file);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(file == null ? 404 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
