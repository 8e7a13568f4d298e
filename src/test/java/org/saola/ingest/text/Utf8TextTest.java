package org.saola.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;

final class Utf8TextTest {
  private static ImportIssues read(byte[] bytes) throws IOException {
    var issues = new ImportIssues();
    var file = new InputFile("t", bytes.length, () -> new ByteArrayInputStream(bytes));
    var text = Utf8Text.open(file, issues);
    if (text.isPresent()) {
      try (var reader = text.get()) {
        reader.readAllAsString();
      }
    }
    return issues;
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource({
    "61c3a9e282acf09f90bb, 0, one to four bytes",
    "efbbbf61, 0, a mark is tolerated",
    "61e9, 1, cut off at the end",
    "c0af, 1, a shorter form exists",
    "e09f80, 1, a shorter form exists",
    "eda080, 1, a surrogate",
    "f4908080, 1, beyond Unicode",
    "f8, 1, never begins a character",
    "80, 1, never begins a character",
    "feff0061, 1, UTF-16",
    "fffe6100, 1, UTF-16",
    "'', 0, empty"
  })
  void acceptsUtf8Only(String hex, int expected, String because) throws IOException {
    assertThat(read(HexFormat.of().parseHex(hex)).count()).as(because).isEqualTo(expected);
  }

  @Test
  void agreesWithTheDecoderOfThePlatform() throws IOException {
    var random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      var bytes = "xé€🐻".getBytes(UTF_8);
      bytes[1 + random.nextInt(bytes.length - 1)] = (byte) random.nextInt(256);
      assertThat(read(bytes).count() == 0)
          .as(HexFormat.of().formatHex(bytes))
          .isEqualTo(decodes(bytes));
    }
  }

  private static boolean decodes(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
