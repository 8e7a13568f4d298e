package org.saola.http.server;

import static org.assertj.core.api.Assertions.fail;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.http.RawConnection;
import org.saola.http.RawResponse;

/**
 * Sends random requests, many of them wrong, and fails when an answer is a server error, shows a
 * stack trace, is not HTTP, or does not come in time.
 */
public final class HttpFuzz implements AutoCloseable {
  private static final Pattern STACK_TRACE =
      Pattern.compile("\\bat (?:org|java|io|com|jdk|sun)\\.|Exception|Caused by|\\.java:\\d");
  private static final int UNSUPPORTED_VERSION = 501;

  private final URI base;
  private final FuzzRequests requests;
  private final Duration deadline;
  private final Map<Integer, Integer> answers = new TreeMap<>();
  private @Nullable RawConnection kept;

  /**
   * A run.
   *
   * @param seed the same seed gives the same requests
   * @param token sent with most requests as the X-Authentication-Token
   * @param deadline within which every answer must be there
   */
  public HttpFuzz(URI base, long seed, String token, Duration deadline) {
    this.base = base;
    this.requests = new FuzzRequests(seed, token);
    this.deadline = deadline;
  }

  /** Sends so many requests; returns how many answers there were by status. */
  public Map<Integer, Integer> run(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      var request = requests.next();
      try {
        if (request.isFramed()) {
          sendFramed(request);
        } else {
          sendBroken(request);
        }
      } catch (IOException e) {
        fail("request " + i + ": " + e + "\n" + request, e);
      }
    }
    return answers;
  }

  private void sendFramed(FuzzRequest request) throws IOException {
    var connection = kept == null ? connect(deadline) : kept;
    kept = connection;
    connection.send(request.text());
    var response = request.isHead() ? connection.readHead() : connection.read();
    check(request, response);
    if (response.all("connection").contains("close") || request.text().contains("HTTP/1.0")) {
      disconnect();
    }
  }

  /** The server may answer any number of times, wait for more, or close. */
  private void sendBroken(FuzzRequest request) throws IOException {
    try (var connection = connect(Duration.ofMillis(200))) {
      connection.send(request.text());
      RawResponse response;
      do {
        response = connection.read();
        check(request, response);
      } while (!response.all("connection").contains("close"));
    } catch (EOFException | SocketException | SocketTimeoutException e) {
      answers.merge(0, 1, Integer::sum);
    }
  }

  private void check(FuzzRequest request, RawResponse response) {
    answers.merge(response.status(), 1, Integer::sum);
    if (response.status() >= 500 && response.status() != UNSUPPORTED_VERSION) {
      fail("status %d: %s\n%s", response.status(), response.body(), request);
    }
    if (STACK_TRACE.matcher(response.body()).find()
        || response.headers().toString().contains("Exception")) {
      fail("looks like a stack trace: %s\n%s", response, request);
    }
    if (!response.header("x-injected").isEmpty()) {
      fail("a header of the client's making: %s\n%s", response.headers(), request);
    }
  }

  private RawConnection connect(Duration patience) throws IOException {
    return new RawConnection(base.getHost(), base.getPort(), patience);
  }

  private void disconnect() throws IOException {
    if (kept != null) {
      kept.close();
      kept = null;
    }
  }

  @Override
  public void close() throws IOException {
    disconnect();
  }
}
