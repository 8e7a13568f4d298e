package org.saola.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

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
}
