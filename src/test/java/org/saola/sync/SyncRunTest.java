package org.saola.sync;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.ingest.RefusedInput;
import org.saola.progress.Progress;

/** Asks as a service wants to be asked, and gives up when it must. */
final class SyncRunTest {
  private static final Patience PATIENCE =
      new Patience(
          Duration.ofMillis(1),
          Duration.ofMillis(2),
          Duration.ofMillis(10),
          5,
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(3));

  /** What a server answers. */
  private record Reply(int status, String body, String... headers) {}

  @TempDir private Path directory;
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> notices = new ArrayList<>();
  private HttpServer server = start();
  private HttpServer other = start();

  private HttpServer start() {
    try {
      var started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext("/", exchange -> answer(exchange));
      started.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String origin(HttpServer of) {
    return "http://127.0.0.1:" + of.getAddress().getPort();
  }

  @BeforeEach
  void clear() {
    asked.clear();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    other.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      asked.add(
          "%s token=%s tag=%s"
              .formatted(
                  exchange.getRequestURI(),
                  headers.getFirst("X-Token"),
                  headers.getFirst("If-None-Match")));
      var reply = replies.remove();
      for (int i = 0; i < reply.headers().length; i += 2) {
        exchange.getResponseHeaders().add(reply.headers()[i], reply.headers()[i + 1]);
      }
      var body =
          reply.body().startsWith("zip:") ? zipped(reply.body()) : reply.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static byte[] zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private SyncFolder folder() throws IOException {
    return SyncFolder.open(directory, "test");
  }

  private SyncRun session(SyncFolder folder, long mostRequests) throws IOException {
    return SyncRun.open(
        folder,
        new Upstream(URI.create(origin(server) + "/api"), "X-Token", "s3cret"),
        new SyncTerms(PATIENCE, mostRequests),
        new SyncRun.Display(Progress.SILENT, notices::add),
        InstantSource.system());
  }

  @Test
  void asksOnceAndKnowsItLater() throws IOException {
    replies.add(new Reply(200, "[1]", "ETag", "\"a\""));
    replies.add(new Reply(304, ""));
    for (int run = 0; run < 2; run++) {
      try (var folder = folder();
          var session = session(folder, 10)) {
        assertThat(session.get("list", "1").json().toString()).isEqualTo("[1]");
        assertThat(session.get("list", "2").json().toString()).as("not modified").isEqualTo("[1]");
      }
    }
    assertThat(asked)
        .containsExactly("/api/list token=s3cret tag=null", "/api/list token=s3cret tag=\"a\"");
  }

  @Test
  void waitsAsLongAsItIsTold() throws IOException {
    replies.add(new Reply(429, "", "Retry-After", "1"));
    replies.add(new Reply(200, "[1]"));
    try (var folder = folder();
        var session = session(folder, 10)) {
      long began = System.nanoTime();
      session.get("list", "1");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(990));
      assertThat(session.tally().repeated()).isEqualTo(1);
    }
  }

  @Test
  void endsWhenItIsToldToWaitTooLong() throws IOException {
    replies.add(new Reply(503, "", "Retry-After", "3600"));
    try (var folder = folder();
        var session = session(folder, 10)) {
      assertThatThrownBy(() -> session.get("list", "1"))
          .hasMessageStartingWith("the service asks not to come back before");
      assertThatThrownBy(() -> session.get("list", "1")).isInstanceOf(SyncStopped.class);
    }
    try (var folder = folder();
        var session = session(folder, 10)) {
      assertThatThrownBy(() -> session.get("list", "1")).isInstanceOf(SyncStopped.class);
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void believesIn404OnlyAfterSeveral() throws IOException {
    replies.addAll(List.of(new Reply(404, "{}"), new Reply(404, "{}"), new Reply(200, "[1]")));
    for (int i = 0; i < 4; i++) {
      replies.add(new Reply(404, "{}"));
    }
    try (var folder = folder();
        var session = session(folder, 10)) {
      assertThat(session.get("throttled", "1").found()).isTrue();
      assertThat(session.get("gone", "1").found()).isFalse();
      assertThat(session.get("gone", "1").found()).as("known now").isFalse();
    }
    assertThat(asked).hasSize(7);
  }

  @Test
  void givesUpAfterSoManyFailures() throws IOException {
    for (int i = 0; i < 5; i++) {
      replies.add(new Reply(200, "{\"half\":"));
    }
    try (var folder = folder();
        var session = session(folder, 10)) {
      assertThatThrownBy(() -> session.get("list", "1"))
          .hasMessage(
              "%s/api/list failed 5 times, the last time because the answer is no whole JSON;"
                      .formatted(origin(server))
                  + " begin again later");
    }
    assertThat(asked).hasSize(5);
  }

  @Test
  void endsAtOnceWhenTheTokenIsRefused() throws IOException {
    replies.add(new Reply(401, ""));
    try (var folder = folder();
        var session = session(folder, 10)) {
      assertThatThrownBy(() -> session.get("list", "1"))
          .hasMessageContaining("the token is not valid there")
          .hasMessageNotContaining("s3cret");
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void givesTheTokenToNobodyElse() throws IOException {
    replies.add(new Reply(302, "", "Location", origin(other) + "/api/file?signed=1"));
    replies.add(new Reply(200, "zip:content"));
    try (var folder = folder();
        var session = session(folder, 10)) {
      var file = directory.resolve("file.gz");
      assertThat(session.download(URI.create(origin(server) + "/api/download"), file)).isTrue();
      assertThat(file).exists();
    }
    assertThat(asked)
        .containsExactly(
            "/api/download token=s3cret tag=null", "/api/file?signed=1 token=null tag=null");
  }

  @Test
  void keepsNoTokenAnywhere() throws IOException {
    replies.add(new Reply(200, "[1]"));
    try (var folder = folder();
        var session = session(folder, 10)) {
      session.get("list", "1");
      session.note("plan", session.upstream().toString());
    }
    try (var files = Files.walk(directory)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
            .as(file.toString())
            .doesNotContain("s3cret");
      }
    }
  }

  @Test
  void oneRunAtATime() throws IOException {
    try (var held = folder()) {
      assertThat(held.file("journal").getParent()).isDirectory();
      assertThatThrownBy(this::folder)
          .hasMessageContaining("another sync of test into")
          .isInstanceOf(SyncStopped.class);
    }
    folder().close();
  }

  @Test
  void anAnswerThatUnpacksToAThousandTimesItsSizeEndsTheRunAtOnce() throws IOException {
    replies.add(new Reply(200, "zip:" + " ".repeat(65 << 20), "Content-Encoding", "gzip"));
    try (var folder = folder();
        var session = session(folder, 10)) {
      assertThatThrownBy(() -> session.ask("list"))
          .isInstanceOf(SyncStopped.class)
          .hasMessageContaining("its answer unpacks to more than 64 MB, larger than any real one");
    }
    assertThat(asked).as("not asked again").hasSize(1);
  }

  @Test
  void aPlainAnswerOfThatSizeToo() throws IOException {
    replies.add(new Reply(200, " ".repeat(65 << 20)));
    try (var folder = folder();
        var session = session(folder, 10)) {
      assertThatThrownBy(() -> session.ask("list"))
          .isInstanceOf(SyncStopped.class)
          .hasMessageContaining("its answer is larger than any real one");
    }
    assertThat(asked).as("not asked again").hasSize(1);
  }

  @Test
  void aDumpThatUnpacksToAThousandTimesItsSizeIsRefusedAndRemoved() throws IOException {
    replies.add(new Reply(200, "zip:" + " ".repeat(130 << 20)));
    var file = directory.resolve("dump.gz");
    try (var folder = folder();
        var session = session(folder, 10)) {
      assertThatThrownBy(() -> session.download(URI.create(origin(other) + "/dump"), file))
          .isInstanceOf(RefusedInput.class)
          .hasMessageContaining("dump.gz.part is refused: it would unpack to");
    }
    assertThat(directory.resolve("dump.gz.part")).doesNotExist();
    assertThat(file).doesNotExist();
  }
}
