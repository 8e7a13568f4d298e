package org.saola.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was added is there again, wherever the file was cut off behind it. */
final class JournalTest {
  private static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir private Path directory;

  private static FetchedAnswer answer(String body) {
    return new FetchedAnswer(200, "W/\"1\"", TIME, 7, body.getBytes(UTF_8));
  }

  private static Optional<String> body(Journal journal, String key) {
    return journal.find(key).map(answer -> new String(answer.body(), UTF_8));
  }

  @Test
  void keepsAllThatWasAnswered() throws IOException {
    var file = directory.resolve("journal");
    try (var journal = new Journal(file)) {
      journal.add("taxa?page=1#2026-1", answer("[1]"));
      journal.add("taxa?page=1#2026-2", answer("[2]"));
      journal.add("none#", new FetchedAnswer(404, null, TIME, 0, new byte[0]));
    }
    try (var journal = new Journal(file)) {
      var kept = journal.find("taxa?page=1#2026-1").orElseThrow();
      assertThat(kept.entityTag()).isEqualTo("W/\"1\"");
      assertThat(kept.time()).isEqualTo(TIME);
      assertThat(kept.totalPages()).isEqualTo(7);
      assertThat(body(journal, "taxa?page=1#2026-1")).contains("[1]");
      assertThat(journal.findNewest("taxa?page=1").map(FetchedAnswer::json))
          .hasValueSatisfying(json -> assertThat(json.get(0).asInt()).isEqualTo(2));
      assertThat(journal.find("none#").orElseThrow().found()).isFalse();
      journal.clear();
      assertThat(journal.isEmpty()).isTrue();
    }
    assertThat(file).isEmptyFile();
  }

  @Test
  void losesNoMoreThanTheEntryThatIsTorn() throws IOException {
    var file = directory.resolve("journal");
    long whole;
    try (var journal = new Journal(file)) {
      journal.add("first#", answer("[1]"));
      whole = Files.size(file);
      journal.add("second#", answer("[2]"));
    }
    var bytes = Files.readAllBytes(file);
    for (int length = (int) whole; length < bytes.length; length++) {
      var torn = new byte[length];
      System.arraycopy(bytes, 0, torn, 0, length);
      Files.write(file, torn);
      try (var journal = new Journal(file)) {
        assertThat(body(journal, "first#")).as("cut at %d", length).contains("[1]");
        assertThat(body(journal, "second#")).as("cut at %d", length).isEmpty();
        journal.add("third#", answer("[3]"));
      }
      try (var journal = new Journal(file)) {
        assertThat(body(journal, "third#")).as("cut at %d", length).contains("[3]");
      }
    }
  }

  @Test
  void aLastEntryOfWhichNotEveryBlockReachedTheDiskIsTorn() throws IOException {
    var file = directory.resolve("journal");
    long whole;
    try (var journal = new Journal(file)) {
      journal.add("first#", answer("[1]"));
      whole = Files.size(file);
      journal.add("second#", answer("[2]"));
    }
    var bytes = Files.readAllBytes(file);
    for (int at = (int) whole; at < bytes.length; at++) {
      var damaged = bytes.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      try (var journal = new Journal(file)) {
        assertThat(body(journal, "first#")).as("damaged at %d", at).contains("[1]");
        assertThat(journal.has("second#")).as("damaged at %d", at).isFalse();
      }
    }
  }

  @Test
  void whatTheDiskHasDamagedIsAskedAgain() throws IOException {
    var file = directory.resolve("journal");
    long first;
    try (var journal = new Journal(file)) {
      journal.add("first#", answer("[1,2,3,4,5,6,7,8,9]"));
      first = Files.size(file);
      journal.add("second#", answer("[2]"));
    }
    var bytes = Files.readAllBytes(file);
    for (int at = 0; at < first; at++) {
      var damaged = bytes.clone();
      damaged[at] ^= (byte) 0x81;
      Files.write(file, damaged);
      try (var journal = new Journal(file)) {
        var _ = journal.find("first#");
        journal.add("first#", answer("[3]"));
        assertThat(body(journal, "first#")).as("damaged at %d", at).contains("[3]");
      }
    }
  }
}
