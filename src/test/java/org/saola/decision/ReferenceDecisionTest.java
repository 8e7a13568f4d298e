package org.saola.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saola.decision.rules.TradeRules;
import org.saola.publish.source.StoredLaw;
import org.saola.speciesplus.CsvTable;
import org.saola.speciesplus.PackageReader;
import org.saola.speciesplus.SharedFolder;
import org.saola.status.law.LawBook;

/**
 * Random packages, random shipments: decisions are what the reference makes of them. With {@code
 * -Dsaola.reference.packages=100} there are more packages.
 */
class ReferenceDecisionTest {
  private static final int QUESTIONS = 400;

  @TempDir private Path directory;

  static IntStream seeds() {
    return IntStream.rangeClosed(1, Integer.getInteger("saola.reference.packages", 3));
  }

  @ParameterizedTest(name = "package {0}")
  @MethodSource("seeds")
  void decidesAsTheReferenceDoes(int seed) throws Exception {
    var tools = SharedFolder.find().resolve("tools");
    var folder = directory.resolve("package");
    run("python3", tools.resolve("gen_data.py").toString(), "" + seed, folder.toString());
    var cases = directory.resolve("cases.csv");
    run(
        "python3",
        Path.of(
                Objects.requireNonNull(ReferenceDecisionTest.class.getResource("ask_trade.py"))
                    .toURI())
            .toString(),
        folder.toString(),
        "" + seed,
        "" + QUESTIONS,
        cases.toString());
    var answers =
        run(
            "python3",
            tools.resolve("trade_reference.py").toString(),
            folder.toString(),
            cases.toString());
    var records = PackageReader.read(folder);
    var law = new LawBook(records, LocalDate.of(2022, 11, 30));
    var rules = new TradeRules(law, StoredLaw.memberships(records));
    var found = new ArrayList<String>();
    CsvTable.read(
        cases, row -> found.add(row.find("case") + " " + told(rules.decide(shipment(row)))));
    var wanted = new ArrayList<String>();
    CsvTable.read(answers, row -> wanted.add(row.find("case") + " " + told(row)));
    assertThat(found).hasSameSizeAs(wanted).hasSize(QUESTIONS);
    assertThat(IntStream.range(0, QUESTIONS).filter(i -> !found.get(i).equals(wanted.get(i))))
        .as(() -> differences(wanted, found))
        .isEmpty();
  }

  private static Shipment shipment(CsvTable.Row row) {
    return new Shipment(
        Objects.toString(row.find("taxon"), ""),
        row.find("exporter"),
        row.find("importer"),
        row.find("origin"),
        row.find("date"),
        row.find("source"),
        row.find("purpose"),
        row.find("term"),
        row.find("acquired_on"),
        "yes".equals(row.find("personal_effects")),
        row.find("residence"),
        yes(row.find("registered_operation")));
  }

  private static @Nullable Boolean yes(@Nullable String text) {
    return text == null ? null : (Boolean) text.equals("yes");
  }

  private static String told(Decision decision) {
    return told(
        decision.outcome().code(),
        Objects.toString(decision.appendix(), ""),
        Objects.toString(decision.annex(), ""),
        decision.documents().stream()
            .map(each -> each.paper().code() + "@" + each.country())
            .collect(Collectors.joining("|")),
        decision.questions().stream().map(OpenQuestion::code).collect(Collectors.joining("|")),
        decision.evidence().stream().map(FiredRule::toString).collect(Collectors.joining("|")),
        decision.rejected().stream().map(FiredRule::toString).collect(Collectors.joining("|")));
  }

  private static String told(CsvTable.Row row) {
    return told(
        IntStream.range(0, 7)
            .mapToObj(i ->
                Objects.toString(
                    row.find(
                        List.of(
                                "outcome",
                                "appendix",
                                "annex",
                                "documents",
                                "questions",
                                "rules",
                                "rejected")
                            .get(i)),
                    ""))
            .toArray(String[]::new));
  }

  /** Lists as sets. */
  private static String told(String... parts) {
    return List.of(parts).stream()
        .map(part -> new TreeSet<>(List.of(part.split("\\|"))).toString())
        .collect(Collectors.joining(" "));
  }

  private Path run(String... command) throws Exception {
    var out = Files.createTempFile(directory, "run", ".csv");
    int exitCode =
        new ProcessBuilder(command)
            .redirectError(directory.resolve("errors").toFile())
            .redirectOutput(out.toFile())
            .start()
            .waitFor();
    assertThat(exitCode).as(() -> text(directory.resolve("errors"))).isZero();
    return out;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String differences(List<String> wanted, List<String> found) {
    return IntStream.range(0, QUESTIONS)
        .filter(i -> !found.get(i).equals(wanted.get(i)))
        .mapToObj(i -> "\nwanted %s\nfound  %s".formatted(wanted.get(i), found.get(i)))
        .collect(Collectors.joining());
  }
}
