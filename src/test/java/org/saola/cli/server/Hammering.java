package org.saola.cli.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Clients that ask without a pause, one token for all of them. */
final class Hammering implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  /**
   * An answer.
   *
   * @param sent when the request was begun, in nanoseconds of this process
   * @param received when the answer was there
   */
  record Answer(int status, long sent, long received) {
    Duration time() {
      return Duration.ofNanos(received - sent);
    }
  }

  /** Starts clients, spread evenly over the servers. */
  Hammering(List<URI> targets, String token, int clients) {
    for (int i = 0; i < clients; i++) {
      var target = targets.get(i % targets.size());
      var _ =
          this.clients.submit(() -> {
            while (!over) {
              answers.add(ask(target, token));
            }
            return null;
          });
    }
  }

  private Answer ask(URI target, String token) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(target).header("Authorization", token).timeout(PATIENCE).build();
    long sent = System.nanoTime();
    var status = http.send(request, BodyHandlers.ofString()).statusCode();
    return new Answer(status, sent, System.nanoTime());
  }

  /** Asks so many times, one request after the other and with pauses. */
  List<Answer> askCalmly(URI target, String token, int requests)
      throws IOException, InterruptedException {
    var own = new ArrayList<Answer>();
    for (int i = 0; i < requests; i++) {
      own.add(ask(target, token));
      Thread.sleep(20);
    }
    return own;
  }

  /** Ends all clients, and gives what they were answered; a client ends at its first failure. */
  List<Answer> end() {
    over = true;
    clients.close();
    return List.copyOf(answers);
  }

  @Override
  public void close() {
    end();
    http.close();
  }
}
