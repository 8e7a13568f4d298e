package org.saola.cli.species;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saola.check.CheckOptions;
import org.saola.check.CheckPieces;
import org.saola.check.CheckRun;
import org.saola.check.CheckSummary;
import org.saola.check.Decisions;
import org.saola.check.DecisionsFile;
import org.saola.cli.terminal.DataOptions;
import org.saola.message.Refused;
import org.saola.publish.source.StoredLaw;
import org.saola.site.SpeciesAnswers;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListFormat;
import org.saola.spreadsheet.list.UnreadableList;
import org.saola.store.names.NamesOfData;
import org.saola.terminal.ProgressDisplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a list of names. */
@Command(
    name = "check",
    description = {
      "Check a list of names: the same list is written with columns added that tell what CITES, the"
          + " EU and the Red List say of each name. What is doubtful is never given a status.",
      "CSV, TSV, one name in each line, XLSX, JSON or NDJSON; no server has to run."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "The list.")
  private Path list = Path.of("");

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      description =
          "Where to write, - for standard output (default: beside the list, as NAME-checked.csv).")
  private @Nullable String output;

  @Option(
      names = "--column",
      paramLabel = "WHAT=HEAD",
      description =
          "Which column holds what, by its head or number, as name=Taxon or country=3; others are"
              + " name, genus, species, author, family, date.")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day for rows without a date (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, tsv, xlsx, json or ndjson (default: as the list is).")
  private @Nullable ListFormat format;

  @Option(names = "--doubtful-first", description = "Put rows first that a person must look at.")
  private boolean doubtfulFirst;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "What was decided of these names before, as the page of a check hands it out.")
  private @Nullable Path decisions;

  @Override
  public Integer call() throws IOException {
    requireFile(list);
    var decided = decided();
    try (var database = data.open()) {
      var names = NamesOfData.of(database);
      var sources = SpeciesAnswers.checks(database, names, new StoredLaw(), database.clock());
      var day = asOf == null ? LocalDate.now(database.clock()) : asOf;
      var run =
          CheckRun.of(
              () -> Files.newInputStream(list),
              new CheckOptions(
                  ListFile.Known.NOTHING, parameters(), null, day, format, doubtfulFirst, decided),
              sources);
      write(run);
    } catch (UnreadableList e) {
      throw new Refused("%s: %s".formatted(list, e.getMessage()));
    }
    return 0;
  }

  private static void requireFile(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new Refused("%s is no file".formatted(path));
    }
  }

  private Decisions decided() throws IOException {
    if (decisions == null) {
      return within();
    }
    requireFile(decisions);
    try {
      return DecisionsFile.read(Files.readAllBytes(decisions));
    } catch (UnreadableList e) {
      throw new Refused("%s: %s".formatted(decisions, e.getMessage()));
    }
  }

  private Decisions within() {
    try {
      return DecisionsFile.within(() -> Files.newInputStream(list), ListFile.Known.NOTHING);
    } catch (UnreadableList e) {
      throw new Refused("%s: %s".formatted(list, e.getMessage()));
    }
  }

  private Map<String, String> parameters() {
    var parameters = new HashMap<String, String>();
    columns.forEach(
        (what, head) -> parameters.put(what.toLowerCase(Locale.ROOT) + "_column", head));
    return parameters;
  }

  private void write(CheckRun run) throws IOException {
    if (STANDARD_OUTPUT.equals(output)) {
      // not closed, as it is not ours
      report(run, pieces(run, System.out), "standard output");
      System.out.flush();
      return;
    }
    var target = output == null ? beside(run) : Path.of(output);
    var unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      CheckSummary summary;
      try (var out = Files.newOutputStream(unfinished)) {
        summary = pieces(run, out);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      report(run, summary, target.toString());
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** A file that is there may hold decisions of a person. */
  private Path beside(CheckRun run) {
    var name = String.valueOf(list.getFileName()).replaceFirst("\\.[A-Za-z]{1,6}$", "");
    var target = list.resolveSibling("%s-checked.%s".formatted(name, run.format().code()));
    if (Files.exists(target)) {
      throw new Refused(
          "%s is there already; move it away, or say where to write by --output".formatted(target));
    }
    return target;
  }

  private static CheckSummary pieces(CheckRun run, OutputStream out) throws IOException {
    try (var step =
            ProgressDisplay.onStandardError().start("Checking the list", "rows", run.rows());
        var pieces = new CheckPieces(run, step::add)) {
      while (pieces.hasNext()) {
        out.write(pieces.next());
      }
      return pieces.summary();
    }
  }

  private void report(CheckRun run, CheckSummary summary, String where) {
    var err = spec.commandLine().getErr();
    err.printf(
        "%,d rows: %,d sure, %,d doubtful, %,d unknown; written to %s%n",
        run.rows(), summary.sure(), summary.doubtful(), summary.unknown(), where);
    err.flush();
  }
}
