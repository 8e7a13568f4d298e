package org.saola.cli.lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.check.CheckOptions;
import org.saola.check.CheckRun;
import org.saola.check.CheckSummary;
import org.saola.check.file.CheckedList;
import org.saola.check.file.GivenList;
import org.saola.cli.terminal.DataCommand;
import org.saola.site.SpeciesAnswers;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListFormat;
import org.saola.store.Database;
import org.saola.terminal.ProgressDisplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a list of names. */
@Command(
    name = "check",
    description = {
      "Check a list of names: the same list is written with columns added that tell what CITES, the"
          + " EU and the Red List say of each name. What is doubtful is never given a status.",
      "CSV, TSV, one name in each line, XLSX, JSON or NDJSON; no server has to run."
    })
public final class CheckCommand extends DataCommand {
  private static final String STANDARD_OUTPUT = "-";

  @Parameters(paramLabel = "FILE", description = "The list.")
  private Path list = Path.of("");

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      description = "Where to write, - for standard output (default: beside it, NAME-checked.csv).")
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
  protected void check() throws IOException {
    var _ = GivenList.of(list, decisions);
  }

  @Override
  protected void run(Database database) throws IOException {
    var sources = SpeciesAnswers.checks(database);
    var day = asOf == null ? LocalDate.now(database.clock()) : asOf;
    var given = GivenList.of(list, decisions);
    var options =
        new CheckOptions(
            ListFile.Known.NOTHING,
            parameters(),
            null,
            day,
            format,
            doubtfulFirst,
            given.decisions());
    write(given.check(options, sources));
  }

  private Map<String, String> parameters() {
    var parameters = new HashMap<String, String>();
    columns.forEach(
        (what, head) -> parameters.put(what.toLowerCase(Locale.ROOT) + "_column", head));
    return parameters;
  }

  private void write(CheckRun run) throws IOException {
    var standardOutput = STANDARD_OUTPUT.equals(output);
    var target = output == null ? CheckedList.beside(list, run) : Path.of(output);
    CheckSummary summary;
    try (var step =
        ProgressDisplay.onStandardError().start("Checking the list", "rows", run.rows())) {
      var checked = new CheckedList(run, step::add);
      summary = standardOutput ? checked.writeTo(System.out) : checked.writeTo(target);
    }
    System.out.flush();
    report(run, summary, standardOutput ? "standard output" : target.toString());
  }

  private void report(CheckRun run, CheckSummary summary, String where) {
    var err = err();
    err.printf(
        "%,d rows: %,d sure, %,d doubtful, %,d unknown; written to %s%n",
        run.rows(), summary.sure(), summary.doubtful(), summary.unknown(), where);
    err.flush();
  }
}
