package org.saola.status.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saola.listing.Designation;
import org.saola.speciesplus.CsvTable;
import org.saola.speciesplus.PackageReader;
import org.saola.speciesplus.SharedFolder;
import org.saola.taxonomy.Taxon;

/**
 * Random packages, random questions: the law on a day is what the reference makes of it. With
 * {@code -Dsaola.reference.packages=100} there are more packages.
 */
class ReferenceLawTest {
  private static final int QUESTIONS = 300;

  @TempDir private Path directory;

  static IntStream seeds() {
    return IntStream.rangeClosed(1, Integer.getInteger("saola.reference.packages", 6));
  }

  @ParameterizedTest(name = "package {0}")
  @MethodSource("seeds")
  void saysWhatTheReferenceSays(int seed) throws Exception {
    var tools = SharedFolder.find().resolve("tools");
    var folder = directory.resolve("package");
    run(
        directory.resolve("made"),
        "python3",
        tools.resolve("gen_data.py").toString(),
        "" + seed,
        folder.toString());
    var expected = directory.resolve("expected.csv");
    run(
        expected,
        "python3",
        script(),
        tools.toString(),
        folder.toString(),
        "" + seed,
        "" + QUESTIONS);
    var law = new LawBook(PackageReader.read(folder), LocalDate.of(2022, 11, 30));
    var wanted = new ArrayList<String>();
    var found = new ArrayList<String>();
    compare(expected, law, wanted, found);
    assertThat(found).hasSameSizeAs(wanted).hasSize(QUESTIONS);
    assertThat(IntStream.range(0, QUESTIONS).filter(i -> !found.get(i).equals(wanted.get(i))))
        .as(() -> differences(wanted, found))
        .isEmpty();
  }

  private static void compare(Path expected, LawBook law, List<String> wanted, List<String> found) {
    CsvTable.read(
        expected,
        row -> {
          var taxon =
              Objects.requireNonNull(
                  law.listings().classification().find(Integer.parseInt(row.text("taxon"))));
          var day = LocalDate.parse(row.text("date"));
          var question = "%s on %s in %s: ".formatted(taxon, day, row.text("country"));
          wanted.add(
              question
                  + Stream.of("cites", "eu", "reservations", "cites_here", "eu_here", "first")
                      .map(column -> column + "=" + Objects.toString(row.find(column), ""))
                      .toList());
          found.add(question + answers(law, taxon, day, row.text("country")));
          return question;
        });
  }

  private static List<String> answers(LawBook law, Taxon taxon, LocalDate day, String country) {
    var listings = law.listings();
    var place = law.country(country).orElseThrow().id();
    return List.of(
        "cites=" + listings.summary(Designation.CITES, taxon, day),
        "eu=" + Objects.toString(listings.summary(Designation.EU, taxon, day), ""),
        "reservations="
            + listings.reservations(taxon, day).stream()
                .map(row ->
                    "%s:%s:%d"
                        .formatted(law.isoCode(row.change().partyId()), row.symbol(), row.id()))
                .sorted()
                .collect(Collectors.joining(" ")),
        "cites_here=" + ids(listings.atPlace(Designation.CITES, taxon, day, place)),
        "eu_here=" + ids(listings.atPlace(Designation.EU, taxon, day, place)),
        "first=" + listings.firstListed(taxon, day).map(LocalDate::toString).orElse(""));
  }

  private static String ids(List<LawRow> rows) {
    return rows.stream()
        .mapToInt(LawRow::id)
        .distinct()
        .sorted()
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static String script() throws Exception {
    return Path.of(
            Objects.requireNonNull(ReferenceLawTest.class.getResource("ask_asof.py")).toURI())
        .toString();
  }

  private static void run(Path out, String... command) throws Exception {
    int exitCode =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start()
            .waitFor();
    assertThat(exitCode).as(() -> text(out)).isZero();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String differences(List<String> wanted, List<String> found) {
    return IntStream.range(0, QUESTIONS)
        .filter(i -> !found.get(i).equals(wanted.get(i)))
        .mapToObj(i -> "\nwanted %s\nfound  %s".formatted(wanted.get(i), found.get(i)))
        .collect(Collectors.joining());
  }
}
