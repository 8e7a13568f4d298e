package org.saola.terminal;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saola.cites.Quota;
import org.saola.cites.Suspension;
import org.saola.listing.Designation;
import org.saola.message.Refused;
import org.saola.places.GeoEntity;
import org.saola.status.law.Hold;
import org.saola.status.law.LawBook;
import org.saola.status.law.LawRow;
import org.saola.status.law.QuotaLaw;
import org.saola.taxonomy.Taxon;

/** What CITES and the EU said of a taxon on a day, line by line. */
public final class LawLines {
  private LawLines() {}

  /** What was listed of a taxon on a day. */
  public static void listings(PrintWriter out, LawBook law, Taxon taxon, LocalDate day) {
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
              .collect(Collectors.joining(" ")));
    }
  }

  /**
   * What held for its population in a country, with quotas and suspensions.
   *
   * @throws Refused if the data do not have that country
   */
  public static void country(
      PrintWriter out, LawBook law, Taxon taxon, LocalDate day, String country) {
    var place =
        law.country(country)
            .orElseThrow(() -> new Refused("--country %s is not in the data".formatted(country)));
    out.printf(
        "  population of %s  CITES %s, EU %s%n",
        country,
        symbols(law.listings().atPlace(Designation.CITES, taxon, day, place.id())),
        symbols(law.listings().atPlace(Designation.EU, taxon, day, place.id())));
    restrictions(out, law, taxon, day, place);
  }

  private static String symbols(List<LawRow> rows) {
    return rows.isEmpty()
        ? "not listed"
        : rows.stream().map(LawRow::symbol).distinct().sorted().collect(Collectors.joining("/"));
  }

  private static void restrictions(
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
