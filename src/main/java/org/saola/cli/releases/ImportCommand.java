package org.saola.cli.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.cli.terminal.DatasetOption;
import org.saola.ingest.OpenInputs;
import org.saola.ingest.darwincore.ListMapping;
import org.saola.language.Language;
import org.saola.message.Refused;
import org.saola.publish.ImportFormat;
import org.saola.publish.ImportOptions;
import org.saola.publish.Importer;
import org.saola.store.Database;
import org.saola.store.rights.Umask;
import org.saola.terminal.ProgressDisplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings data in. */
@Command(
    name = "import",
    description = {
      "Import files into a new release.",
      "It replaces the one that is served as soon as it is complete; running servers take it over"
          + " within a second. What is wrong with a file is listed, and then nothing is changed."
    })
public final class ImportCommand extends DataCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Species+: a data package (folder or zip), a bulk dump (cites_eu_en.ndjson.gz, and its"
              + " _es and _fr files), a folder of recorded API v1 answers, CSV downloads of the"
              + " website, or the index of the CITES Checklist. Red List: search downloads (folders"
              + " or zips), API v4 documents (folder, zip or NDJSON), a SIS Connect set, a Darwin"
              + " Core archive or ColDP.")
  private List<Path> paths = List.of();

  @Mixin private DatasetOption dataset = new DatasetOption();

  @Option(names = "--merge", description = "Add to what is served, or update it by id.")
  private boolean merge;

  @Option(
      names = "--replace",
      description =
          "Start anew: what is missing now is not shown as deleted. Without it a name of Species+"
              + " that is missing now stays, as a deleted one.")
  private boolean replace;

  @Option(
      names = "--keep-releases",
      paramLabel = "COUNT",
      description =
          "How many whole releases of each dataset to keep from now on, the current one included"
              + " (default: as before, at first 3). What changed is kept for ever.")
  private @Nullable Integer keptReleases;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "Species+: package, dump, responses, checklist, website; Red List: download, documents,"
              + " sis-connect, darwin-core; told from the files when not given.")
  private @Nullable ImportFormat format;

  @Option(
      names = {"--release", "--label"},
      paramLabel = "LABEL",
      description = "What to call the release (default: the name of the first file).")
  private @Nullable String label;

  @Option(names = "--citation", paramLabel = "TEXT", description = "How to cite the data.")
  private @Nullable String citation;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "en, es or fr: language of a dump whose file name doesn't tell it.")
  private @Nullable Language language;

  @Option(
      names = "--scope",
      paramLabel = "NAME",
      description = "Country or region of a national Red List (Darwin Core, ColDP).")
  private @Nullable String scope;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Year of publication of a national Red List that doesn't tell it.")
  private @Nullable String year;

  @Option(
      names = "--column",
      paramLabel = "TERM=HEAD",
      description =
          "Which column of a national Red List holds what, such as scientificName=Art or"
              + " threatStatus=Kategorie; for tables of their own making.")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--category",
      paramLabel = "WORD=CODE",
      description = "What a word of such a table means, such as gefährdet=VU.")
  private Map<String, String> categories = Map.of();

  @Option(
      names = "--data-day",
      paramLabel = "DAY",
      description =
          "The day of the data, such as 2026-05-01 (default: from the names of the files, else the"
              + " newest record). Answers for later days say that they may be too old.")
  private @Nullable LocalDate dataDay;

  @Option(names = "--report", paramLabel = "FILE", description = "File for the report, as JSON.")
  private @Nullable Path reportFile;

  @Override
  protected void check() {
    if (merge && replace) {
      throw new Refused("--merge keeps what is there and --replace does not; give one of them");
    }
    if (dataDay != null && dataDay.isAfter(LocalDate.now(ZoneOffset.UTC))) {
      throw new Refused(
          "--data-day %s is still to come; give the day on which the files were made"
              .formatted(dataDay));
    }
    if (keptReleases != null && keptReleases < 1) {
      throw new Refused(
          "--keep-releases %d: at least the current release is kept; give 1 or more"
              .formatted(keptReleases));
    }
    var _ = format();
    OpenInputs.of(paths).close();
  }

  @Override
  protected void run(Database database) throws IOException {
    try (var inputs = OpenInputs.of(paths)) {
      var chosen = dataset.chosen(database);
      if (keptReleases != null) {
        database.releases().retention().keepOncePublished(keptReleases);
      }
      var report =
          new Importer(database, directory(), ProgressDisplay.onStandardError())
              .run(chosen, format(), inputs.all(), options());
      report.lines().forEach(out()::println);
      if (reportFile != null) {
        try (var _ = Umask.asCallerSaid()) {
          Files.writeString(reportFile, report.json());
        }
      }
    }
  }

  private Optional<ImportFormat> format() {
    return options().format(Optional.ofNullable(format));
  }

  private ImportOptions options() {
    return new ImportOptions(
        label,
        citation,
        merge,
        replace,
        language,
        scope,
        year,
        dataDay,
        new ListMapping(columns, categories));
  }
}
