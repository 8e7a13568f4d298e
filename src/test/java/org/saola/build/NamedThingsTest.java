package org.saola.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents for people who change the program name is there, under that name. */
final class NamedThingsTest {
  private static final Path MAIN = Path.of("src/main/java/org/saola");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern PATH = Pattern.compile("[\\w.-]+(/[\\w.-]+)+/?|[\\w-]+/");
  private static final Pattern CLASS = Pattern.compile("([A-Z][a-z]\\w*)(\\.\\w+.*)?");
  private static final Pattern PACKAGE = Pattern.compile("org(\\.[a-z]\\w*)+");
  private static final Pattern COMMIT = Pattern.compile("(sources \\||[Cc]ommit) [0-9a-f]{7}");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f]");

  /** Made by running and building the program. */
  private static final Set<String> MADE_LATER = Set.of("target/", "bench/work/");

  /** What libraries and other systems call so. */
  private static final Set<String> OF_OTHERS = Set.of("Accept", "Vary");

  private static List<String> code(String document) throws IOException {
    return CODE.matcher(Files.readString(Path.of(document)))
        .results()
        .map(each -> each.group(1))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
  void everyPathLeadsSomewhere(String document) throws IOException {
    assertThat(code(document))
        .filteredOn(text -> PATH.matcher(text).matches() && !MADE_LATER.contains(text))
        .filteredOn(text -> !text.contains("NAME") && !text.startsWith("/"))
        .allSatisfy(path ->
            assertThat(Stream.of(Path.of(path), MAIN.resolve(path)))
                .as(document + ": " + path)
                .anyMatch(Files::exists));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
  void everyClassIsThere(String document) throws IOException {
    var classes = sources().collect(Collectors.toSet());
    assertThat(code(document))
        .map(CLASS::matcher)
        .filteredOn(name -> name.matches())
        .map(name -> name.group(1))
        .filteredOn(name -> !name.endsWith("md") && !OF_OTHERS.contains(name))
        .allSatisfy(name -> assertThat(classes).as(document).contains(name));
  }

  private static Stream<String> sources() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .toList()
          .stream();
    }
  }

  @Test
  void everyPackageIsThere() throws IOException {
    assertThat(code("CONTRIBUTING.md"))
        .filteredOn(text -> PACKAGE.matcher(text).matches())
        .isNotEmpty()
        .allSatisfy(name ->
            assertThat(Path.of("src/main/java", name.split("\\.", -1))).as(name).isDirectory());
  }

  @Test
  void everyRoomHasARowAndEveryRowARoom() throws IOException {
    var page = Files.readString(Path.of("ARCHITECTURE.md"));
    var rows =
        page.substring(page.indexOf("## The rooms"), page.indexOf("## Who may use whom"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> CODE.matcher(line.split("\\|", -1)[1]).results())
            .map(each -> each.group(1))
            .toList();
    try (var rooms = Files.list(MAIN)) {
      assertThat(rows)
          .containsExactlyInAnyOrderElementsOf(
              rooms.filter(Files::isDirectory).map(each -> each.getFileName().toString()).toList());
    }
  }

  private static Stream<Path> summaries() throws IOException {
    try (var folders = Files.list(Path.of("bench/results"))) {
      return folders.map(folder -> folder.resolve("summary.md")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void everyMeasurementSaysWhatWasMeasured(Path summary) throws IOException {
    var text = Files.readString(summary);
    assertThat(COMMIT.matcher(text).find() || text.contains("commit was not kept"))
        .as("the commit that was measured, in " + summary)
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void noRecordHasSignsForATerminal(Path summary) throws IOException {
    try (var files = Files.list(summary.resolveSibling("."))) {
      assertThat(files)
          .allSatisfy(file -> assertThat(CONTROL.matcher(read(file)).find()).isFalse());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
