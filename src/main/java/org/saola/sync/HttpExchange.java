package org.saola.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.Bounds;
import org.saola.sync.Attempt.Failed;
import org.saola.sync.Attempt.Finished;
import org.saola.sync.Attempt.Hopeless;
import org.saola.sync.Attempt.Missing;
import org.saola.sync.Attempt.Moved;
import tools.jackson.core.JacksonException;

/** Sends single requests and judges what comes back. */
final class HttpExchange implements AutoCloseable {
  private static final int EXCERPT = 200;

  /** Of answers with one JSON object in each line. */
  private static final String LINES = "application/x-ndjson";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Upstream upstream;
  private final Patience patience;
  private final InstantSource clock;
  private final RequestTally tally;
  private boolean answered;

  HttpExchange(Upstream upstream, Patience patience, InstantSource clock, RequestTally tally) {
    this.upstream = upstream;
    this.patience = patience;
    this.clock = clock;
    this.tally = tally;
  }

  /** Asks for JSON. */
  Attempt<FetchedAnswer> get(URI address, @Nullable String entityTag) {
    var request =
        request(address).header("Accept", "application/json").header("Accept-Encoding", "gzip");
    if (entityTag != null) {
      request.header("If-None-Match", entityTag);
    }
    var sent =
        http.sendAsync(
            request.build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), Bounds.ANSWER_BYTES));
    return judged(sent, () -> true, patience.answerTime().toNanos(), this::answer);
  }

  /** Asks for a file packed by gzip. */
  Attempt<Path> download(URI address, Path to) {
    BodyHandler<Path> file = info -> BodyHandlers.ofFile(to).apply(info);
    var sent =
        http.sendAsync(
            request(address).build(), BodyHandlers.limiting(file, Bounds.DOWNLOAD_BYTES));
    var size = new long[1];
    return judged(
        sent,
        () -> {
          long before = size[0];
          size[0] = Files.exists(to) ? Files.size(to) : 0;
          return size[0] == before;
        },
        patience.downloadTime().toNanos(),
        response -> wholeFile(response));
  }

  private HttpRequest.Builder request(URI address) {
    var request = HttpRequest.newBuilder(address).header("User-Agent", "Saola mirror");
    upstream.tokenFor(address).ifPresent(token -> request.header(upstream.tokenHeader(), token));
    return request;
  }

  /** Tells whether nothing has come since it was asked last. */
  @FunctionalInterface
  private interface Stalled {
    boolean ask() throws IOException;
  }

  /** Looks at a good response. */
  @FunctionalInterface
  private interface Judgement<B, T> {
    Attempt<T> of(HttpResponse<B> response) throws IOException;
  }

  private <B, T> Attempt<T> judged(
      CompletableFuture<HttpResponse<B>> sent, Stalled stalled, long nanos, Judgement<B, T> good) {
    try {
      var response = whole(sent, stalled, nanos);
      answered = true;
      var problem = HttpExchange.<T>problem(response, clock.instant(), upstream);
      return problem == null ? good.of(response) : problem;
    } catch (ExecutionException e) {
      return failed(new ConnectionFailure(e.getCause() == null ? e : e.getCause()));
    } catch (IOException e) {
      return failed(new ConnectionFailure(e));
    } catch (TimeoutException _) {
      return new Failed<>("no whole answer came in time", null);
    } catch (InterruptedException _) {
      throw SyncStopped.interrupted();
    } finally {
      sent.cancel(true);
    }
  }

  /** A host that has answered is known: its name server is away, and patience may mend that. */
  private <T> Attempt<T> failed(ConnectionFailure failure) {
    return failure.tooLarge() || failure.refusedSecurity() || (failure.unknownHost() && !answered)
        ? new Hopeless<>(failure.words())
        : new Failed<>(failure.words(), null);
  }

  private <B> HttpResponse<B> whole(
      CompletableFuture<HttpResponse<B>> sent, Stalled stalled, long nanos)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    long step = patience.answerTime().toNanos();
    for (long left = nanos; ; left -= step) {
      try {
        return sent.get(Math.min(step, left), TimeUnit.NANOSECONDS);
      } catch (TimeoutException tooSlow) {
        if (left <= step || stalled.ask()) {
          throw tooSlow;
        }
      }
    }
  }

  private static <T> @Nullable Attempt<T> problem(
      HttpResponse<?> response, Instant now, Upstream upstream) {
    int status = response.statusCode();
    var headers = response.headers();
    return switch (status) {
      case FetchedAnswer.OK,
          FetchedAnswer.NOT_MODIFIED,
          FetchedAnswer.NOT_FOUND,
          FetchedAnswer.GONE ->
          null;
      case 301, 302, 303, 307, 308 -> moved(response);
      case 401, 403 ->
          throw SyncStopped.refused(
              response.uri(), status, upstream.tokenFor(response.uri()).isPresent());
      case 408, 425, 429 -> new Failed<>(asked(status), wait(headers, now));
      default -> {
        if (status >= 500) {
          yield new Failed<>(asked(status), wait(headers, now));
        }
        throw SyncStopped.unexpected(
            "%s answers status %d, which it should not: %s"
                .formatted(response.uri(), status, excerpt(response.body())));
      }
    };
  }

  private static String asked(int status) {
    return switch (status) {
      case 429 -> "it was asked too fast (status 429)";
      case 503 -> "it is overloaded or under maintenance (status 503)";
      default -> "it answered status " + status;
    };
  }

  private static @Nullable Duration wait(HttpHeaders headers, Instant now) {
    return headers
        .firstValue(RetryAfter.HEADER)
        .flatMap(value -> RetryAfter.read(value, now))
        .orElse(null);
  }

  private static <T> Attempt<T> moved(HttpResponse<?> response) {
    var to = response.headers().firstValue("Location");
    try {
      return new Moved<>(response.uri().resolve(to.orElseThrow()));
    } catch (NoSuchElementException | IllegalArgumentException _) {
      return new Failed<>("it redirects to nowhere", null);
    }
  }

  private static String excerpt(Object body) {
    var text = body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
    return text.substring(0, Math.min(EXCERPT, text.length())).replaceAll("\\p{Cntrl}", " ");
  }

  private Attempt<FetchedAnswer> answer(HttpResponse<byte[]> response) throws IOException {
    tally.received(response.body().length);
    var answer =
        new FetchedAnswer(
            response.statusCode(),
            response.headers().firstValue("ETag").orElse(null),
            time(response.headers()),
            number(response.headers(), "total-pages"),
            unpacked(response));
    if (answer.status() == FetchedAnswer.NOT_FOUND) {
      return new Missing<>(answer);
    }
    try {
      if (!answer.found() || isWhole(answer, response.headers())) {
        return new Finished<>(answer);
      }
    } catch (JacksonException _) {
      // the same as if the end was missing
    }
    return new Failed<>("the answer is no whole JSON", null);
  }

  private static boolean isWhole(FetchedAnswer answer, HttpHeaders headers) {
    return headers.firstValue("Content-Type").orElse("").startsWith(LINES)
        ? !answer.end().isMissingNode()
        : !answer.json().isMissingNode();
  }

  private static byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
    var encoding = response.headers().firstValue("Content-Encoding").orElse("");
    if (!encoding.equalsIgnoreCase("gzip")) {
      return response.body();
    }
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      var body = plain.readNBytes(Bounds.ANSWER_BYTES + 1);
      if (body.length > Bounds.ANSWER_BYTES) {
        throw SyncStopped.unreachable(
            response.uri(),
            "its answer unpacks to more than %d MB, larger than any real one"
                .formatted(Bounds.ANSWER_BYTES >> 20));
      }
      return body;
    }
  }

  private Instant time(HttpHeaders headers) {
    try {
      var date = headers.firstValue("Date").orElse("");
      return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException _) {
      return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
  }

  private static int number(HttpHeaders headers, String name) {
    var text = headers.firstValue(name).orElse("");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private Attempt<Path> wholeFile(HttpResponse<Path> response) throws IOException {
    if (response.statusCode() != FetchedAnswer.OK) {
      return new Missing<>(response.body());
    }
    tally.received(Files.size(response.body()));
    var file = response.body();
    try (var plain =
        Bounds.gunzipped(String.valueOf(file.getFileName()), Files.newInputStream(file))) {
      plain.transferTo(OutputStream.nullOutputStream());
    }
    return new Finished<>(file);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
