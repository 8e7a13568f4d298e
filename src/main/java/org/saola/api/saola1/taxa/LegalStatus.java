package org.saola.api.saola1.taxa;

import org.saola.status.AsOf;
import org.saola.status.Coverage;
import org.saola.status.Extent;
import org.saola.status.Finding;
import org.saola.status.Given;
import org.saola.status.InForce;
import org.saola.status.ListingStatus;
import org.saola.status.SpeciesPlusStatus;
import org.saola.status.State;
import org.saola.status.Topic;
import tools.jackson.databind.node.ObjectNode;

/** What was in force for a taxon concept, as answers say it. */
public final class LegalStatus {
  private LegalStatus() {}

  /** Everything that has dates. */
  static void write(ObjectNode out, AsOf asOf, SpeciesPlusStatus status, Coverage coverage) {
    AnswerOrigin.write(out, asOf, status.rule());
    writeListings(out, status);
    write(out.putObject("cites_quotas"), status.quotas(), coverage.of(Topic.CITES_QUOTAS));
    write(
        out.putObject("cites_suspensions"),
        status.suspensions(),
        coverage.of(Topic.CITES_SUSPENSIONS));
    write(out.putObject("eu_decisions"), status.decisions(), coverage.of(Topic.EU_DECISIONS));
  }

  static void writeListings(ObjectNode out, SpeciesPlusStatus status) {
    out.put("state", status.state().code());
    write(out.putObject("cites"), status.cites());
    write(out.putObject("eu"), status.eu());
  }

  /** The listings of one law that were in force. */
  public static void write(ObjectNode out, ListingStatus status) {
    write(out, status.finding());
    out.put("summary", status.summary())
        .put("possible", status.possible())
        .put("published", status.published())
        .put("agrees", status.agrees())
        .put("rule", status.rule());
    if (status.finding() instanceof Finding.NotImported) {
      out.putNull("listings").putNull("reservations");
      return;
    }
    writeRows(out.putObject("listings"), status.listings());
    write(out.putObject("reservations"), status.reservations(), status.reservationsHeld());
  }

  /** The state, and why. */
  public static void write(ObjectNode out, Finding finding) {
    out.put("state", finding.state().code())
        .put("reason", finding.reason())
        .put("because", finding.because());
  }

  /** Records, and whether their absence says anything. */
  private static void write(ObjectNode out, InForce<?> records, Extent held) {
    var given = Given.of(!records.all().isEmpty(), held).answer();
    if (given == Given.Answer.NOT_IMPORTED) {
      out.put("state", State.NOT_IMPORTED.code())
          .putNull("in_force")
          .putNull("end_unknown")
          .putNull("undated");
      return;
    }
    out.put("state", given == Given.Answer.UNKNOWN ? State.UNKNOWN.code() : "known");
    writeRows(out, records);
  }

  /** Records by what is known of their days. */
  public static void writeRows(ObjectNode out, InForce<?> records) {
    out.set("in_force", Canonical.of(records.certain()));
    out.set("end_unknown", Canonical.of(records.endUnknown()));
    out.set("undated", Canonical.of(records.undated()));
  }
}
