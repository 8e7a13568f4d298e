package org.saola.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZipAttackTest {
  /** Offsets in an entry of the central directory. */
  private static final int FLAGS = 8;

  private static final int METHOD = 10;
  private static final int CRC = 16;
  private static final int UNPACKED_SIZE = 24;

  private static final byte[] MEGABYTE = new byte[1 << 20];

  @TempDir private Path folder;

  private AbstractThrowableAssert<?, ?> assertRefused(byte[] zip) throws IOException {
    var path = Zip.write(folder, zip);
    return assertThatThrownBy(() -> readAll(path)).isInstanceOf(RefusedInput.class);
  }

  private static void readAll(Path path) throws IOException {
    try (var files = InputFiles.open(path)) {
      for (var file : files.files()) {
        try (var bytes = file.open()) {
          bytes.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "../evil.csv",
    "a/../../evil.csv",
    "..",
    "/etc/evil.csv",
    "C:evil.csv",
    "c:/evil.csv",
    "\\evil.csv",
    "..\\evil.csv",
    "a\\..\\evil.csv"
  })
  void refusesNamesThatLeadOut(String name) throws IOException {
    assertRefused(new Zip().add("a.csv", "abc").add(name, "abc").bytes())
        .hasMessageContaining("holds a name that leads out of it, \"%s\"", name.replace('\\', '/'));
  }

  @Test
  void refusesControlCharactersInNames() throws IOException {
    assertRefused(new Zip().add("a\nb.csv", "abc").bytes()).hasMessageContaining("\"a?b.csv\"");
  }

  @Test
  void refusesNamesThatStandTwice() throws IOException {
    var zip = new Zip().add("a1.csv", "abc").add("a2.csv", "abc").bytes();
    assertRefused(Zip.rename(zip, "a2.csv", "a1.csv")).hasMessageContaining("\"a1.csv\" twice");
  }

  @Test
  void refusesEncryptedEntries() throws IOException {
    var zip = new Zip().add("a.csv", "abc").bytes();
    zip[Zip.centralEntry(zip, 0) + FLAGS] |= 1;
    assertRefused(zip).hasMessageContaining("is encrypted; unpack it with its password");
  }

  @Test
  void refusesOtherMethodsThanDeflate() throws IOException {
    var zip = new Zip().add("a.csv", "abc").bytes();
    zip[Zip.centralEntry(zip, 0) + METHOD] = 12;
    assertRefused(zip).hasMessageContaining("is packed by a method other than deflate");
  }

  @ParameterizedTest(name = "{0} %")
  @CsvSource({"0", "1", "50", "90", "99"})
  void refusesTruncatedZips(int percent) throws IOException {
    var noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    var zip = new Zip().add("a.csv", noise, 1).add("b.csv", "abc").bytes();
    assertRefused(Arrays.copyOf(zip, zip.length * percent / 100))
        .hasMessageEndingWith(
            "is not a zip, or is damaged or incomplete; copy or download it again");
  }

  @Test
  void refusesOtherFilesNamedZip() throws IOException {
    assertRefused("<html>not found</html>".getBytes(StandardCharsets.UTF_8))
        .hasMessageContaining("is not a zip");
  }

  @Test
  void refusesAnEmptyZip() throws IOException {
    assertRefused(new Zip().bytes()).hasMessageContaining("holds no files");
  }

  @Test
  void refusesDamagedContents() throws IOException {
    var noise = new byte[10_000];
    new Random(2).nextBytes(noise);
    var zip = new Zip().add("a.csv", noise, 1).bytes();
    zip[5_000] ^= 1;
    assertRefused(zip).hasMessageContaining("a.csv in the zip is damaged");
  }

  @Test
  void refusesAWrongChecksum() throws IOException {
    var zip = new Zip().add("a.csv", "abc").bytes();
    zip[Zip.centralEntry(zip, 0) + CRC] ^= 1;
    assertRefused(zip).hasMessageContaining("a.csv in the zip is damaged");
  }

  @ParameterizedTest(name = "{0} bytes, not 3, because {1}")
  @CsvSource({"2, more came than was said", "4, less came than was said"})
  void refusesWrongSizes(int size, String because) throws IOException {
    var zip = new Zip().add("a.csv", "abc").bytes();
    ByteBuffer.wrap(zip)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(Zip.centralEntry(zip, 0) + UNPACKED_SIZE, size);
    assertRefused(zip).as(because).hasMessageContaining("a.csv in the zip is damaged");
  }

  @Test
  void refusesWhatUnpacksToTooMuch() throws IOException {
    assertRefused(new Zip().add("a.csv", MEGABYTE, 150).bytes())
        .hasMessageContaining("a.csv in it would unpack to 150 MB, more than 200 times its size");
  }

  @Test
  void takesTablesThatPackWellWhileTheyAreSmall() throws IOException {
    readAll(new Zip().add("a.csv", MEGABYTE, 20).write(folder));
    assertThat(folder.resolve("test.zip")).exists();
  }

  @Test
  void neverFailsOtherwiseOnSpoiledZips() throws IOException {
    var random = new Random(3);
    var whole = new Zip().add("a.csv", "abc".repeat(99)).add("b/c.csv", "d,e\n1,2").bytes();
    for (int i = 0; i < 400; i++) {
      var spoiled = whole.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
      }
      var path = Files.write(folder.resolve("test.zip"), spoiled);
      try {
        readAll(path);
      } catch (RefusedInput refused) {
        assertThat(refused).hasMessageContaining(";");
      }
    }
  }
}
