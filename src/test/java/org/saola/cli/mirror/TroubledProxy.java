package org.saola.cli.mirror;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Stands before a server, counts what is asked, and answers as troubled services do. */
final class TroubledProxy implements AutoCloseable {

  /** What goes wrong. */
  enum Trouble {
    NONE,
    TOO_FAST,
    BROKEN,
    MISSING,
    CUT,
    SLOW,
    HALF,
    HALF_WITHOUT_LENGTH
  }

  /**
   * A request.
   *
   * @param nanos when it came
   */
  record Asked(String target, long nanos) {}

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI origin;
  private final Function<String, Trouble> troubles;
  private final Duration slowness;
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param troubles of each request in turn, by its target; what else is to happen then may be done
   *     there
   * @param slowness after which a slow answer is given up
   */
  TroubledProxy(URI origin, Function<String, Trouble> troubles, Duration slowness)
      throws IOException {
    this.origin = origin;
    this.troubles = troubles;
    this.slowness = slowness;
    Thread.ofVirtual().start(this::accept);
  }

  /** Counts only. */
  static TroubledProxy counting(URI origin) throws IOException {
    return new TroubledProxy(origin, _ -> Trouble.NONE, Duration.ZERO);
  }

  String base() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** How many requests came since {@link #asked} was last called. */
  int count() {
    return asked.size();
  }

  /** The targets of those requests. */
  List<String> targets() {
    synchronized (asked) {
      return asked.stream().map(Asked::target).toList();
    }
  }

  /** What was asked since the last time. */
  List<Asked> asked() {
    synchronized (asked) {
      var all = List.copyOf(asked);
      asked.clear();
      return all;
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var head = head(connection.getInputStream());
      var target = head.getFirst().split(" ", 3)[1];
      asked.add(new Asked(target, System.nanoTime()));
      answer(connection.getOutputStream(), target, head, troubles.apply(target));
    } catch (IOException | InterruptedException _) {
      // the client went away, or the test ended
    }
  }

  private static List<String> head(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    while (!bytes.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("nothing asked");
      }
      bytes.write(next);
    }
    return bytes.toString(ISO_8859_1).lines().toList();
  }

  private void answer(OutputStream out, String target, List<String> head, Trouble trouble)
      throws IOException, InterruptedException {
    switch (trouble) {
      case TOO_FAST -> write(out, "429 Too Many Requests", "Retry-After: 0\r\n", new byte[0]);
      case BROKEN ->
          write(out, "500 Internal Server Error", "", "{\"error\":1}".getBytes(ISO_8859_1));
      case MISSING -> write(out, "404 Not Found", "", "{\"error\":1}".getBytes(ISO_8859_1));
      case CUT -> {
        out.write("HTTP/1.1 2".getBytes(ISO_8859_1));
        out.flush();
      }
      case NONE, SLOW, HALF, HALF_WITHOUT_LENGTH -> pass(out, forwarded(target, head), trouble);
    }
  }

  private HttpResponse<byte[]> forwarded(String target, List<String> head)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(origin.resolve(target));
    for (var line : head.subList(1, head.size())) {
      var name = line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
      if (List.of(
              "accept",
              "accept-encoding",
              "if-none-match",
              "authorization",
              "x-authentication-token")
          .contains(name)) {
        request.header(name, line.substring(line.indexOf(':') + 1).strip());
      }
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private void pass(OutputStream out, HttpResponse<byte[]> response, Trouble trouble)
      throws IOException, InterruptedException {
    var headers = new StringBuilder();
    response
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!List.of("content-length", "connection", "transfer-encoding")
              .contains(name.toLowerCase(Locale.ROOT))) {
            headers.append(name).append(": ").append(values.getFirst()).append("\r\n");
          }
        });
    var status = response.statusCode() + " Status";
    var body = response.body();
    switch (trouble) {
      case HALF, SLOW -> {
        head(out, status, headers + "Content-Length: " + body.length + "\r\n");
        out.write(Arrays.copyOf(body, body.length / 2));
        out.flush();
        if (trouble == Trouble.SLOW) {
          Thread.sleep(slowness.plus(slowness));
        }
      }
      case HALF_WITHOUT_LENGTH -> {
        head(out, status, headers.toString());
        out.write(Arrays.copyOf(body, body.length / 2));
      }
      default -> write(out, status, headers.toString(), body);
    }
  }

  private static void write(OutputStream out, String status, String headers, byte[] body)
      throws IOException {
    head(out, status, headers + "Content-Length: " + body.length + "\r\n");
    out.write(body);
    out.flush();
  }

  private static void head(OutputStream out, String status, String headers) throws IOException {
    out.write(
        "HTTP/1.1 %s\r\n%sConnection: close\r\n\r\n"
            .formatted(status, headers)
            .getBytes(ISO_8859_1));
  }

  @Override
  public void close() {
    try {
      socket.close();
      http.shutdownNow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
