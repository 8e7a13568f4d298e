package org.saola.web.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TermsTest {
  @TempDir private Path directory;

  @Test
  void comeWithTheProgram() {
    var terms = Terms.load(directory);
    assertThat(terms.version()).isEqualTo(terms.date().toString());
    assertThat(terms.text().html()).contains("https://www.ibat-alliance.org", "Cite the source");
  }

  @Test
  void theOperatorsHaveAnotherVersionForEachText() throws IOException {
    var file = directory.resolve("terms.md");
    Files.writeString(file, "# House rules\n\nBe <b>kind</b>.\n");
    var first = Terms.load(directory);
    assertThat(first.text().title()).isEqualTo("House rules");
    assertThat(first.text().html()).contains("Be &lt;b&gt;kind&lt;/b&gt;.");
    assertThat(Terms.load(directory).version()).isEqualTo(first.version()).startsWith("local-");
    Files.writeString(file, "# House rules\n\nBe quick.\n");
    assertThat(Terms.load(directory).version()).isNotEqualTo(first.version());
  }

  @Test
  void areRefusedWithAMend() throws IOException {
    Files.writeString(directory.resolve("terms.md"), "no title");
    assertThatThrownBy(() -> Terms.load(directory))
        .isInstanceOf(UnreadableTerms.class)
        .hasMessageContaining("terms.md must begin with a title");
    Files.write(directory.resolve("terms.md"), new byte[] {'#', ' ', (byte) 0xFF});
    assertThatThrownBy(() -> Terms.load(directory)).hasMessageContaining("UTF-8");
  }
}
