package org.saola.api.saola1.taxa;

import org.saola.speciesplus.TaxonRecord;
import org.saola.status.AsOf;
import org.saola.status.InForce;
import org.saola.status.ListingStatus;
import org.saola.status.SpeciesPlusStatus;
import tools.jackson.databind.node.ObjectNode;

/** What was in force for a taxon concept, as answers say it. */
final class LegalStatus {
  private LegalStatus() {}

  /** Everything that has dates. */
  static void write(ObjectNode out, AsOf asOf, TaxonRecord taxon) {
    var status = SpeciesPlusStatus.on(asOf, taxon);
    Origin.write(out, asOf, ListingStatus.RULE);
    writeListings(out, status);
    write(out.putObject("cites_quotas"), status.quotas());
    write(out.putObject("cites_suspensions"), status.suspensions());
    write(out.putObject("eu_decisions"), status.decisions());
  }

  static void writeListings(ObjectNode out, SpeciesPlusStatus status) {
    out.put("state", status.state().code());
    write(out.putObject("cites"), status.cites());
    write(out.putObject("eu"), status.eu());
  }

  private static void write(ObjectNode out, ListingStatus status) {
    out.put("summary", status.summary()).put("possible", status.possible());
    write(out.putObject("listings"), status.listings());
    write(out.putObject("reservations"), status.reservations());
  }

  private static void write(ObjectNode out, InForce<?> records) {
    out.set("in_force", Canonical.of(records.certain()));
    out.set("end_unknown", Canonical.of(records.endUnknown()));
    out.set("undated", Canonical.of(records.undated()));
  }
}
