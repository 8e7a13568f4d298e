package org.saola.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saola.api.redlist4.document.Era;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.redlist.RedListTable;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.publish.ImportFormat;
import org.saola.redlist.Group;
import org.saola.status.NormalisedCategory;

/** What the documents promise is there, and what is there is in the documents. */
final class DocumentsTest {
  private static final Path GUIDE = Path.of("docs");
  private static final int LONGEST_DECISION = 32;
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");

  private static Stream<Path> documents() throws IOException {
    try (var root = Files.list(Path.of(""));
        var docs = Files.walk(GUIDE)) {
      return Stream.concat(root, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadToFiles(Path document) throws IOException {
    var links = LINK.matcher(Files.readString(document));
    while (links.find()) {
      assertThat(document.toAbsolutePath().resolveSibling(links.group(1)).normalize())
          .as("link in " + document)
          .exists();
    }
  }

  private static Stream<ImportFormat> formats() {
    return ImportFormat.all();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyFormatIsDescribed(ImportFormat format) throws IOException {
    assertThat(GUIDE.resolve("importing.md")).content().contains("| `" + format.code() + "` |");
  }

  @Test
  void everyTableOfARedListDownloadIsDescribed() throws IOException {
    var page = Files.readString(GUIDE.resolve("importing.md"));
    assertThat(RedListTable.values())
        .allSatisfy(table -> assertThat(page).contains("`" + table.code() + "`"));
  }

  @ParameterizedTest
  @EnumSource(Era.class)
  void everyEraIsDescribed(Era era) throws IOException {
    assertThat(GUIDE.resolve("redlist-api.md")).content().contains("| `" + era + "` |");
  }

  @Test
  void everyGroupOfTheRedListIsDescribed() throws IOException {
    var page = Files.readString(GUIDE.resolve("redlist-api.md"));
    assertThat(Group.values())
        .filteredOn(group -> !group.rank())
        .allSatisfy(group -> assertThat(page).contains("`" + group.path()));
  }

  @Test
  void everyCategoryIsDescribedWithTheOneOfToday() throws IOException {
    var rows =
        Files.readAllLines(GUIDE.resolve("native-api.md")).stream()
            .filter(line -> line.matches("\\| `.+` \\| .+ \\|.*"))
            .toList();
    assertThat(CodeListFiles.load().categories())
        .allSatisfy(category -> {
          var today = NormalisedCategory.of(category.code()).map("`%s`"::formatted).orElse("null");
          assertThat(rows)
              .anyMatch(row -> {
                var cells = row.split("\\|", -1);
                return cells[1].contains("`" + category.code() + "`")
                    && cells[2].strip().equals(today);
              });
        });
  }

  @Test
  void architectureNamesAllPackages() throws IOException {
    var page = Files.readString(Path.of("ARCHITECTURE.md"));
    try (var packages = Files.list(Path.of("src/main/java/org/saola"))) {
      assertThat(packages.filter(Files::isDirectory))
          .allSatisfy(folder -> assertThat(page).contains("`" + folder.getFileName() + "`"));
    }
  }

  @Test
  void everyTableOfThePackageIsDescribed() throws IOException {
    var page = Files.readString(GUIDE.resolve("data-package.md"));
    assertThat(SpeciesPackage.tables()).allSatisfy(table -> assertThat(page).contains(table));
  }

  @Test
  void decisionsAreShort() throws IOException {
    try (var decisions = Files.list(GUIDE.resolve("decisions"))) {
      assertThat(decisions)
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST_DECISION));
    }
  }
}
