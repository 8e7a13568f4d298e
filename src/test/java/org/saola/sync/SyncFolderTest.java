package org.saola.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run leaves behind for the next one. */
final class SyncFolderTest {
  private static final Instant TIME = Instant.parse("2026-03-01T10:00:00.5Z");

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                                              | nothing was written
          {"upstream":"http://a"                          | it was cut off
          null                                            | no object
          []                                              | no object
          {}                                              | nothing in it
          {"upstream":"http://a","release":"1"}           | half of it
          {"upstream":"a","release":"1","finishedAt":"yesterday","details":{}} | no time
          ����                                            | another file
          """)
  void aBrokenStateIsSetAsideAndTold(String content, String because) throws IOException {
    try (var folder = SyncFolder.open(directory, "test")) {
      var file = Files.writeString(folder.file("state.json"), content);
      assertThat(folder.state()).as(because).isEmpty();
      assertThat(SyncFolder.state(directory, "test")).as(because).isEmpty();
      var told = new ArrayList<String>();
      folder.setAsideIfBroken(told::add);
      assertThat(told)
          .singleElement()
          .asString()
          .contains("state.json can't be read, is now", "state.json.broken; beginning anew");
      assertThat(file).doesNotExist();
      assertThat(folder.file("state.json.broken")).hasContent(content);
    }
  }

  @Test
  void aSoundStateStays() throws IOException {
    try (var folder = SyncFolder.open(directory, "test")) {
      var state = new MirrorState("http://a", "1", TIME, new TreeMap<>());
      folder.keepFailure(TIME, "it was away");
      assertThat(SyncFolder.failure(directory, "test"))
          .contains("2026-03-01T10:00:00Z: it was away");
      folder.keep(state);
      folder.setAsideIfBroken(told -> assertThat(told).isEmpty());
      assertThat(folder.state()).contains(state);
      assertThat(SyncFolder.failure(directory, "test")).as("it has ended now").isEmpty();
    }
  }
}
