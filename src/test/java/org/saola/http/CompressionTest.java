package org.saola.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompressionTest {

  @Test
  void compressesSoThatTheSameBytesComeBack() throws IOException {
    var content = "Canis lupus;".repeat(1000).getBytes(UTF_8);
    for (int level : new int[] {1, 6, 9}) {
      var compressed = Compression.gzip(content, level);
      assertThat(compressed.length).isLessThan(content.length / 10);
      var stream = new GZIPInputStream(new ByteArrayInputStream(compressed));
      assertThat(stream.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void refusesUnknownLevel() {
    assertThatThrownBy(() -> Compression.gzip(new byte[0], 10))
        .hasMessage("gzip level 10 is not within 1 to 9");
  }

  @ParameterizedTest(name = "{0}: {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip             | true  | named
          GZIP             | true  | names have no case
          deflate, gzip    | true  | one of a list
          gzip;q=0.5       | true  | any weight but zero
          gzip;q=0         | false | zero is a refusal
          gzip; q=0.000    | false | zero is a refusal
          *                | true  | anything
          gzip;q=0, *      | false | the name wins over anything
          identity         | false | not named
          br               | false | not named
          """)
  void readsAcceptEncoding(String header, boolean allowed, String because) {
    assertThat(AcceptEncoding.allowsGzip(header)).as(because).isEqualTo(allowed);
  }
}
