package org.saola.cli.trade;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Quota;
import org.saola.cites.Suspension;
import org.saola.cli.terminal.DataOptions;
import org.saola.listing.Designation;
import org.saola.message.Refused;
import org.saola.places.GeoEntity;
import org.saola.publish.source.ServedLaw;
import org.saola.status.law.Hold;
import org.saola.status.law.LawBook;
import org.saola.status.law.LawRow;
import org.saola.status.law.QuotaLaw;
import org.saola.taxonomy.Taxon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what held for a taxon on a day. */
@Command(
    name = "as-of",
    description = "Show what CITES and the EU said of a taxon on a day.",
    mixinStandardHelpOptions = true)
public final class AsOfCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "TAXON",
      description = "Accepted name, exactly, such as 'Loxodonta africana'.")
  private String name = "";

  @Option(names = "--date", paramLabel = "DAY", description = "The day (default: today).")
  private @Nullable LocalDate date;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Two letters; shows its population, quotas and suspensions too.")
  private @Nullable String country;

  @Override
  public Integer call() {
    try (var database = data.open()) {
      var law = ServedLaw.of(database);
      var day = date == null ? LocalDate.now(database.clock()) : date;
      var out = spec.commandLine().getOut();
      var taxon = law.taxon(name);
      writeListings(out, law.book(), taxon, day);
      if (country != null) {
        writeCountry(out, law.book(), taxon, day);
      }
      out.printf("  by the days in the data, not by today's flags; %s%n", law.source());
    }
    return 0;
  }

  private static void writeListings(PrintWriter out, LawBook law, Taxon taxon, LocalDate day) {
    var eu = law.listings().summary(Designation.EU, taxon, day);
    out.printf("%s on %s%n", taxon.concept().fullName(), day);
    out.printf("  CITES  %s%n", law.listings().summary(Designation.CITES, taxon, day));
    out.printf("  EU     %s%n", eu == null ? "no Regulation in the data for that day" : eu);
    var reservations = law.listings().reservations(taxon, day);
    if (!reservations.isEmpty()) {
      out.printf(
          "  reservations  %s%n",
          reservations.stream()
              .map(row -> law.isoCode(row.change().partyId()) + ":" + row.symbol())
              .sorted()
              .collect(joining(" ")));
    }
  }

  private void writeCountry(PrintWriter out, LawBook law, Taxon taxon, LocalDate day) {
    var place =
        law.country(Objects.requireNonNull(country))
            .orElseThrow(() -> new Refused("--country %s is not in the data".formatted(country)));
    out.printf(
        "  population of %s  CITES %s, EU %s%n",
        country,
        symbols(law.listings().atPlace(Designation.CITES, taxon, day, place.id())),
        symbols(law.listings().atPlace(Designation.EU, taxon, day, place.id())));
    writeRestrictions(out, law, taxon, day, place);
  }

  private static String symbols(List<LawRow> rows) {
    return rows.isEmpty()
        ? "not listed"
        : rows.stream().map(LawRow::symbol).distinct().sorted().collect(joining("/"));
  }

  private static void writeRestrictions(
      PrintWriter out, LawBook law, Taxon taxon, LocalDate day, GeoEntity place) {
    var lineage = LawBook.lineage(taxon);
    for (var quota : law.quotas().of(place.id(), lineage)) {
      if (QuotaLaw.isOf(day, quota)) {
        out.printf("  quota %d  %s%n", quota.id(), text(quota));
      }
    }
    for (var suspension : law.suspensions().of(place.id(), lineage)) {
      var hold = law.suspensions().on(day, suspension);
      if (hold == Hold.IN_FORCE || hold == Hold.END_UNKNOWN) {
        out.printf("  suspension %d  %s%n", suspension.id(), text(suspension, hold));
      }
    }
  }

  private static String text(Quota quota) {
    var amount = Objects.requireNonNullElse(quota.quantity(), "no number");
    return quota.notes() == null ? amount : amount + ", " + quota.notes();
  }

  private static String text(Suspension suspension, Hold hold) {
    return "since %s%s%s"
        .formatted(
            suspension.startDate(),
            hold == Hold.END_UNKNOWN ? "; it has ended, on a day that the data don't tell" : "",
            suspension.notes() == null ? "" : "; " + suspension.notes());
  }
}
