package org.saola.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputFilesTest {
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder;

  private static List<String> names(Path path) {
    try (var files = InputFiles.open(path)) {
      return files.files().stream().map(InputFile::name).toList();
    }
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void listsFoldersByName() throws IOException {
    write("b.csv", "");
    write("a.csv", "");
    write("c/d.csv", "");
    assertThat(names(folder.resolve("in"))).containsExactly("a.csv", "b.csv", "c/d.csv");
  }

  @Test
  void takesOneWrappingFolderOffTheNames() throws IOException {
    write("wrap/a.csv", "");
    write("wrap/b/c.csv", "");
    assertThat(names(folder.resolve("in"))).containsExactly("a.csv", "b/c.csv");
  }

  @Test
  void doesNotSeeWhatSystemsLeaveBehind() throws IOException {
    write("wrap/a.csv", "");
    write("wrap/.DS_Store", "");
    write("__MACOSX/wrap/._a.csv", "");
    write("Thumbs.db", "");
    write("wrap/sub/desktop.ini", "");
    assertThat(names(folder.resolve("in"))).containsExactly("a.csv");
  }

  @Test
  void streamsAFileAsOftenAsWanted() throws IOException {
    write("a.csv", "abc");
    try (var files = InputFiles.open(folder.resolve("in"))) {
      var file = files.find("a.csv").orElseThrow();
      for (int i = 0; i < 3; i++) {
        try (var bytes = file.open()) {
          assertThat(bytes.readAllBytes()).asString(UTF_8).isEqualTo("abc");
        }
      }
      assertThat(file.size()).isEqualTo(3);
      assertThat(file.sha256()).isEqualTo(SHA256_OF_ABC);
      assertThat(files.find("b.csv")).isEmpty();
    }
  }

  @Test
  void aZipOfAFolderIsTheSameInput() throws IOException {
    write("a.csv", "abc");
    write("b.csv", "x".repeat(100_000));
    var zip = new Zip().add("in/a.csv", "abc").add("in/b.csv", "x".repeat(100_000)).write(folder);
    try (var plain = InputFiles.open(folder.resolve("in"));
        var zipped = InputFiles.open(zip)) {
      assertThat(zipped.sha256()).isEqualTo(plain.sha256());
      assertThat(zipped.size()).isEqualTo(100_003);
      assertThat(zipped.name()).isEqualTo("test.zip");
    }
  }

  @Test
  void takesAPlainFile() throws IOException {
    write("a.csv", "abc");
    assertThat(names(folder.resolve("in/a.csv"))).containsExactly("a.csv");
  }

  @Test
  void recognisesAZipByItsBeginningToo() throws IOException {
    var zip = new Zip().add("a.csv", "abc").write(folder);
    var unnamed = Files.move(zip, folder.resolve("download"));
    assertThat(names(unnamed)).containsExactly("a.csv");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(() -> InputFiles.open(folder.resolve("nothing.zip")))
        .isInstanceOf(RefusedInput.class)
        .hasMessageEndingWith("nothing.zip does not exist; give the folder or zip file to import");
  }

  @Test
  void refusesAnEmptyFolder() {
    assertThatThrownBy(() -> InputFiles.open(folder))
        .isInstanceOf(RefusedInput.class)
        .hasMessageEndingWith("holds no files; give the folder or zip to import");
  }

  @Test
  void refusesLinksThatLeadOut() throws IOException {
    write("a.csv", "");
    Files.writeString(folder.resolve("outside.csv"), "secret");
    Files.createSymbolicLink(folder.resolve("in/b.csv"), folder.resolve("outside.csv"));
    assertThatThrownBy(() -> InputFiles.open(folder.resolve("in")))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("b.csv is a link that leads out of the folder");
  }

  @Test
  void refusesLinksToNothing() throws IOException {
    write("a.csv", "");
    Files.createSymbolicLink(folder.resolve("in/b.csv"), folder.resolve("in/gone.csv"));
    assertThatThrownBy(() -> InputFiles.open(folder.resolve("in")))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("b.csv is a link");
  }

  @Test
  void followsLinksInsideButNeverInCircles() throws IOException {
    write("a.csv", "");
    Files.createSymbolicLink(folder.resolve("in/b.csv"), Path.of("a.csv"));
    Files.createSymbolicLink(folder.resolve("in/circle"), Path.of("."));
    assertThat(names(folder.resolve("in"))).containsExactly("a.csv", "b.csv");
  }

  @Test
  void saysWhenAFileHasVanished() throws IOException {
    write("a.csv", "abc");
    try (var files = InputFiles.open(folder.resolve("in"))) {
      Files.delete(folder.resolve("in/a.csv"));
      var file = files.find("a.csv").orElseThrow();
      assertThatThrownBy(file::open)
          .isInstanceOf(RefusedInput.class)
          .hasMessage("a.csv has vanished; start the import again");
    }
  }

  @Test
  void tellsProgressInKilobytes() throws IOException {
    write("a.csv", "x".repeat(10_240));
    var counted = new AtomicLong();
    try (var files = InputFiles.open(folder.resolve("in"))) {
      try (var bytes = files.find("a.csv").orElseThrow().countedBy(counted::addAndGet).open()) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
    }
    assertThat(counted).hasValue(10);
  }
}
