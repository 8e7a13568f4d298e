package org.saola.webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.saola.store.webhooks.Webhook;

/** Sends messages to receivers; follows no redirects. Safe for use by many threads. */
public final class Sender implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Duration patience;
  private final HttpClient client;

  public Sender(InstantSource clock) {
    this(clock, PATIENCE);
  }

  /**
   * @param patience how long a whole answer may take
   */
  Sender(InstantSource clock, Duration patience) {
    this.clock = clock;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            .build();
  }

  /**
   * Sends a message and waits for the answer.
   *
   * @return empty when it was taken, with a status of 200 to 299; else what went wrong, in words
   */
  public Optional<String> send(Webhook webhook, String secret, WebhookMessage message)
      throws InterruptedException {
    var body = message.body();
    var request =
        HttpRequest.newBuilder(webhook.url())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Saola")
            .header("X-Saola-Event", message.event())
            .header("X-Saola-Delivery", message.delivery())
            .header("X-Saola-Signature", Signature.of(secret, clock.instant(), body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    var answer = client.sendAsync(request, BodyHandlers.discarding());
    try {
      int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status / 100 == 2 ? Optional.empty() : Optional.of("it answered " + status);
    } catch (TimeoutException _) {
      return Optional.of("it did not answer within %d s".formatted(patience.toSeconds()));
    } catch (ExecutionException e) {
      return Optional.of("it was not reached: " + reason(e.getCause() == null ? e : e.getCause()));
    } finally {
      answer.cancel(true);
    }
  }

  private static String reason(Throwable failure) {
    var message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
