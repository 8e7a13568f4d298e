package org.saola.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NestedZipsTest {
  private static final byte[] MEGABYTE = new byte[1 << 20];

  @TempDir private Path folder;

  private static Zip download(String name) {
    return new Zip().add(name + "/simple_summary.csv", name).add(name + "/ReadMe.txt", "read");
  }

  private static List<String> names(Path path) {
    try (var files = InputFiles.open(path)) {
      return files.files().stream().map(InputFile::name).toList();
    }
  }

  private static List<String> shown(Path path) {
    try (var files = InputFiles.open(path)) {
      return InputFiles.shown(List.of(files)).stream().map(InputFile::name).toList();
    }
  }

  @Test
  void seesZipsInAZipAsFolders() throws IOException {
    var zip = new Zip().add("a.zip", download("a").bytes(), 1);
    zip.add("b.zip", download("b").bytes(), 1).write(folder);
    try (var files = InputFiles.open(folder.resolve("test.zip"))) {
      assertThat(files.files())
          .extracting(InputFile::name)
          .containsExactly(
              "a.zip/ReadMe.txt",
              "a.zip/simple_summary.csv",
              "b.zip/ReadMe.txt",
              "b.zip/simple_summary.csv");
      for (int again = 0; again < 2; again++) {
        try (var bytes = files.find("b.zip/simple_summary.csv").orElseThrow().open()) {
          assertThat(bytes.readAllBytes()).asString(UTF_8).isEqualTo("b");
        }
      }
    }
  }

  @Test
  void seesZipsInAFolder() throws IOException {
    Files.createDirectories(folder.resolve("in/deeper"));
    Files.write(folder.resolve("in/deeper/a.ZIP"), download("a").bytes());
    Files.writeString(folder.resolve("in/threats.csv"), "x");
    assertThat(names(folder.resolve("in")))
        .containsExactly(
            "deeper/a.ZIP/ReadMe.txt", "deeper/a.ZIP/simple_summary.csv", "threats.csv");
  }

  @Test
  void takesOffWhatWrapsAllButShowsIt() throws IOException {
    var middle = new Zip().add("all/a.zip", download("a").bytes(), 1).bytes();
    var outer = new Zip().add("mine/middle.zip", middle, 1).write(folder);
    assertThat(names(outer)).containsExactly("ReadMe.txt", "simple_summary.csv");
    assertThat(shown(outer))
        .containsExactly(
            "test.zip/mine/middle.zip/a.zip/ReadMe.txt",
            "test.zip/mine/middle.zip/a.zip/simple_summary.csv");
  }

  @Test
  void showsFilesOfSeveralInputsBelowTheirNamesButNeverTwice() throws IOException {
    Files.writeString(folder.resolve("threats.csv"), "x");
    download("a").write(folder);
    try (var file = InputFiles.open(folder.resolve("threats.csv"));
        var zip = InputFiles.open(folder.resolve("test.zip"))) {
      assertThat(InputFiles.shown(List.of(file, zip)))
          .extracting(InputFile::name)
          .containsExactly("threats.csv", "test.zip/ReadMe.txt", "test.zip/simple_summary.csv");
      assertThat(InputFiles.shown(List.of(zip)))
          .extracting(InputFile::name)
          .containsExactly("ReadMe.txt", "simple_summary.csv");
    }
  }

  @Test
  void doesNotOpenWhatSystemsLeaveBehind() throws IOException {
    var zip = new Zip().add("a.csv", "x").add("__MACOSX/._a.zip", "no zip");
    assertThat(names(zip.write(folder))).containsExactly("a.csv");
  }

  @Test
  void leavesNothingBehind() throws IOException {
    var before = temporaryFiles();
    var zip = new Zip().add("a.zip", download("a").bytes(), 1).add("b.zip", "no zip");
    assertThatThrownBy(() -> names(zip.write(folder))).isInstanceOf(RefusedInput.class);
    names(new Zip().add("a.zip", download("a").bytes(), 1).write(folder));
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  private static List<Path> temporaryFiles() throws IOException {
    var found = new ArrayList<Path>();
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (var files = Files.newDirectoryStream(temporary, "saola-*.zip")) {
      files.forEach(found::add);
    }
    return found;
  }

  @Test
  void namesTheZipInsideThatIsDamaged() throws IOException {
    var zip = new Zip().add("a.zip", download("a").bytes(), 1).add("b.zip", "no zip").write(folder);
    assertThatThrownBy(() -> names(zip))
        .isInstanceOf(RefusedInput.class)
        .hasMessage(
            "%s/b.zip is not a zip, or is damaged or incomplete; copy or download it again", zip);
  }

  @Test
  void refusesNamesThatLeadOutOfZipsInside() throws IOException {
    var zip = new Zip().add("a.zip", new Zip().add("../evil.csv", "x").bytes(), 1).write(folder);
    assertThatThrownBy(() -> names(zip))
        .isInstanceOf(RefusedInput.class)
        .hasMessageStartingWith("%s/a.zip holds a name that leads out of it", zip);
  }

  @Test
  void refusesZipsThatLieTooDeep() throws IOException {
    var zip = new Zip().add("a.csv", "x").bytes();
    for (int depth = 0; depth < 4; depth++) {
      zip = new Zip().add("in.zip", zip, 1).bytes();
    }
    assertThat(names(Zip.write(folder, zip))).containsExactly("a.csv");
    var tooDeep = Zip.write(folder, new Zip().add("in.zip", zip, 1).bytes());
    assertThatThrownBy(() -> names(tooDeep))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("lies more than 4 zips deep; unpack the outer ones");
  }

  /** Each of them is harmless on its own: below 100 MB, or of a ratio that is allowed. */
  @Test
  void refusesBombsInPieces() throws IOException {
    var piece = new Zip().add("a.csv", MEGABYTE, 90).bytes();
    var zip = new Zip();
    for (int number = 0; number < 3; number++) {
      zip.add(number + ".zip", piece, 1);
    }
    var bomb = zip.write(folder);
    assertThatThrownBy(() -> names(bomb))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("is refused: it would unpack to")
        .hasMessageContaining("more than 200 times its size");
  }
}
