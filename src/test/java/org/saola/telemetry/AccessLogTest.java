package org.saola.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.http.FinishedExchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessLogTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-03-04T12:00:00.500Z"));
  private static final UnaryOperator<String> ADDRESSES = UnaryOperator.identity();

  @TempDir private Path folder = Path.of("");

  private static String text(FinishedExchange... exchanges) {
    var out = new ByteArrayOutputStream();
    try (var log = AccessLog.toStream(out, ADDRESSES, NOON)) {
      for (var exchange : exchanges) {
        log.finished(exchange);
      }
    }
    return out.toString(UTF_8);
  }

  private static JsonNode line(FinishedExchange exchange) {
    var text = text(exchange);
    assertThat(text).endsWith("}\n").doesNotContainPattern("[^\\x0a\\x20-\\x7e]");
    assertThat(text.lines()).hasSize(1);
    return JSON.readTree(text);
  }

  @Test
  void tellsWhatHappened() {
    assertThat(text(Exchanges.get("/a", "b=c")))
        .isEqualTo(
            "{\"at\":\"2026-03-04T12:00:00.499Z\",\"request_id\":\"id-1\",\"method\":\"GET\","
                + "\"path\":\"/a\",\"query\":\"b=c\",\"status\":200,\"bytes\":120,"
                + "\"duration_ms\":1.235,\"address\":\"203.0.113.77\",\"user_agent\":\"test/1\"}\n");
  }

  @Test
  void leavesOutWhatThereIsNot() {
    var line = line(Exchanges.of("/a", null, 404, null));
    assertThat(line.has("query")).isFalse();
    assertThat(line.has("user_agent")).isFalse();
    assertThat(line.has("complete")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"},{\"status\":1",
        "a\0\u0007\u001b[31m\u009b",
        "end\r\n{\"at\":1}",
        "\u2028\u00e9\\"
      })
  void keepsEachRequestInItsLine(String text) {
    var line = line(Exchanges.of("/" + text, text, 200, text));
    assertThat(line.get("path").asString()).isEqualTo("/" + text);
    assertThat(line.get("user_agent").asString()).isEqualTo(text);
    assertThat(line.get("status").asInt()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0} is logged as {1}")
  @CsvSource({
    "a=1&token=abc&b=2, a=1&token=&b=2",
    "TOKEN=abc, TOKEN=",
    "%74oken=abc, %74oken=",
    "api_key=abc&access_token=d, api_key=&access_token=",
    "signature=abc&expires=1, signature=&expires=1",
    "%zz=abc, %zz=",
    "a=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef&b, a=-&b",
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, -",
    "name=Panthera&page=2, name=Panthera&page=2",
    "a=b=token=c, a=b=token=c"
  })
  void hidesSecretsInQueries(String query, String logged) {
    assertThat(line(Exchanges.get("/a", query)).get("query").asString()).isEqualTo(logged);
  }

  @Test
  void hidesSecretsInPaths() {
    assertThat(line(Exchanges.get("/reset/" + "0a".repeat(32) + "/x", null)).get("path").asString())
        .isEqualTo("/reset/-/x");
  }

  @Test
  void losesNothingThatCameBeforeTheEnd() throws Exception {
    int threads = 4;
    int each = 10_000;
    var file = folder.resolve("access.log");
    try (var log = AccessLog.toFile(file, ADDRESSES, NOON)) {
      var clients = new ArrayList<Thread>();
      for (int i = 0; i < threads; i++) {
        clients.add(
            Thread.ofVirtual()
                .start(() -> {
                  for (int j = 0; j < each; j++) {
                    log.finished(Exchanges.get("/a", null));
                  }
                }));
      }
      for (var client : clients) {
        client.join();
      }
    }
    assertThat(Files.readAllLines(file)).hasSize(threads * each).allMatch(l -> l.endsWith("}"));
  }

  @Test
  void beginsANewFileWhenTheOldOneWasMoved() throws Exception {
    var file = folder.resolve("access.log");
    var moved = folder.resolve("access.log.1");
    try (var log = AccessLog.toFile(file, ADDRESSES, NOON)) {
      log.finished(Exchanges.get("/first", null));
      await(file, "/first");
      Files.move(file, moved);
      log.finished(Exchanges.get("/second", null));
      await(file, "/second");
      Files.delete(file);
      log.finished(Exchanges.get("/third", null));
    }
    assertThat(moved).content().contains("/first").doesNotContain("/second");
    assertThat(file).content().contains("/third").doesNotContain("/second");
  }

  private static void await(Path file, String text) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < deadline) {
      if (Files.exists(file) && Files.readString(file).contains(text)) {
        return;
      }
      Thread.sleep(10);
    }
    assertThat(file).content().contains(text);
  }

  @Test
  void goesOnWhenItCouldNotBeWritten() {
    var out = new ByteArrayOutputStream();
    var failing =
        new OutputStream() {
          private int writes;

          @Override
          public void write(int b) {
            throw new UnsupportedOperationException();
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            if (writes++ == 0) {
              throw new IOException("No space left on device");
            }
            out.write(bytes, offset, length);
          }
        };
    try (var log = AccessLog.toStream(failing, ADDRESSES, NOON)) {
      log.finished(Exchanges.get("/lost", null));
      while (failing.writes == 0) {
        Thread.onSpinWait();
      }
      log.finished(Exchanges.get("/kept", null));
    }
    assertThat(out.toString(UTF_8)).contains("/kept").doesNotContain("/lost");
  }
}
