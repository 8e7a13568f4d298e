package org.saola.api.saola1.asof;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.AsOf;
import org.saola.status.ListingStatus;
import org.saola.status.State;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.store.speciesplus.TaxonQuery;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Taxonomy;
import tools.jackson.databind.node.ObjectNode;

/**
 * What published records tell of a day. They have neither populations nor hidden changes, so all
 * that depends on these stays unknown.
 */
record PublishedLaw(SpeciesPlusSnapshot snapshot, AsOf asOf) {
  private static final String NO_PRIMARY_RECORDS =
      "the release holds published records without populations, which don't tell this; a data"
          + " package would";

  void write(ObjectNode out, Kind kind, String name) {
    var taxon = find(name);
    out.putObject("taxon").put("id", "cites:" + taxon.id()).put("full_name", taxon.fullName());
    if (kind != Kind.LAW) {
      out.put("state", State.UNKNOWN.code()).put("first", "").put("second", "").put("third", "");
      LawAnswers.writeUnknown(out, List.of(NO_PRIMARY_RECORDS));
      return;
    }
    var cites = status(taxon, Designation.CITES);
    var eu = status(taxon, Designation.EU);
    out.put("state", State.ofName(List.of(cites.finding().state())).code())
        .put("first", Objects.toString(cites.summary(), ""))
        .put("second", Objects.toString(eu.summary(), "-"))
        .put(
            "third",
            cites.reservations().certain().stream()
                .map(row ->
                    "%s:%s"
                        .formatted(row.party() == null ? "" : row.party().isoCode2(), row.symbol()))
                .sorted()
                .collect(joining(" ")))
        .put("cites_listing", cites.summary())
        .put("eu_listing", eu.summary())
        .put("rule", ListingStatus.RULE);
    var unknown = new ArrayList<String>();
    if (cites.summary() == null) {
      unknown.add("CITES: " + cites.finding().because());
    }
    if (eu.summary() == null) {
      unknown.add("EU: " + eu.finding().because());
    }
    LawAnswers.writeUnknown(out, unknown);
  }

  private ListingStatus status(TaxonRecord taxon, Designation designation) {
    var coverage = snapshot.release().description().coverage();
    return ListingStatus.on(asOf, designation, taxon, coverage);
  }

  private TaxonRecord find(String name) {
    var found = named(name, snapshot);
    if (found.size() != 1) {
      throw found.isEmpty()
          ? Problem.notFound("taxon.accepted-or", Parameters.shown(name))
          : Problem.notFound("taxon.several-or", Parameters.shown(name), "cites:4521");
    }
    return found.getFirst();
  }

  /** The accepted names of the CITES and EU taxonomy that a name or an id means; may block. */
  static List<TaxonRecord> named(String text, SpeciesPlusSnapshot snapshot) {
    var name = text.strip();
    var id = NameInLaw.id(name, "cites:");
    int[] places =
        id.isPresent()
            ? snapshot.placeOf(id.getAsInt()).stream().toArray()
            : snapshot.select(new TaxonQuery(Taxonomy.CITES_EU, name, false, null)).page(0, 100);
    return snapshot.records(places).stream()
        .filter(taxon -> taxon.taxonomy() == Taxonomy.CITES_EU)
        .filter(taxon -> taxon.active() && taxon.status() == NameStatus.ACCEPTED)
        .toList();
  }
}
