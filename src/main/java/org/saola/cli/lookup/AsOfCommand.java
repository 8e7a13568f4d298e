package org.saola.cli.lookup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.publish.source.ServedLaw;
import org.saola.store.Database;
import org.saola.terminal.LawLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what held for a taxon on a day. */
@Command(name = "as-of", description = "Show what CITES and the EU said of a taxon on a day.")
public final class AsOfCommand extends DataCommand {
  @Parameters(paramLabel = "TAXON", description = "Accepted name, exact, as 'Loxodonta africana'.")
  private String name = "";

  @Option(names = "--date", paramLabel = "DAY", description = "The day (default: today).")
  private @Nullable LocalDate date;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Two letters; shows its population, quotas and suspensions too.")
  private @Nullable String country;

  @Override
  protected void run(Database database) {
    var law = ServedLaw.of(database);
    var day = date == null ? LocalDate.now(database.clock()) : date;
    var out = out();
    var taxon = law.taxon(name);
    LawLines.listings(out, law.book(), taxon, day);
    if (country != null) {
      LawLines.country(out, law.book(), taxon, day, country);
    }
    out.printf("  by the days in the data, not by today's flags; %s%n", law.source());
  }
}
