package org.saola.api.saola1.taxa;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.status.AsOf;
import org.saola.status.RedListStatus;
import org.saola.status.State;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.record.RecordReader;
import org.saola.taxonomy.match.Match;
import tools.jackson.databind.node.ArrayNode;

/** Writes what the Red List says of the taxa that a name means. */
record AssessedTaxaDocument(FoundName name, List<AssessedTaxon> taxa, RedListSnapshot snapshot) {
  /**
   * The taxa of a release. A subpopulation has its species in its name, and none of its own: it is
   * found by the whole name only.
   *
   * @param asked the name as it was asked for
   */
  static AssessedTaxaDocument of(String asked, Match match, RedListSnapshot snapshot) {
    var found = FoundName.of(match);
    boolean more = match.parsed().tail() != null;
    if (more || found.numbers().isEmpty()) {
      var whole = IntStream.of(snapshot.exactNames().bearers(asked)).boxed().toList();
      if (!whole.isEmpty()) {
        return of(FoundName.accepted(whole), whole.stream(), snapshot);
      }
    }
    return of(
        found,
        found.numbers().stream().flatMap(sisId -> withFormer(sisId, snapshot)).distinct(),
        snapshot);
  }

  private static AssessedTaxaDocument of(
      FoundName name, Stream<Integer> ids, RedListSnapshot snapshot) {
    return new AssessedTaxaDocument(
        name, ids.map(id -> AssessedTaxon.of(id, snapshot)).toList(), snapshot);
  }

  /** A taxon, then those of its name that were given up, whose assessments it continues. */
  private static Stream<Integer> withFormer(int sisId, RedListSnapshot snapshot) {
    var former =
        IntStream.of(snapshot.exactNames().bearers(nameOf(sisId, snapshot).scientificName()))
            .filter(id -> !snapshot.hasLatest(id));
    return Stream.concat(Stream.of(sisId), former.boxed());
  }

  private static Name nameOf(int sisId, RedListSnapshot snapshot) {
    return snapshot
        .taxon(sisId)
        .map(stored -> RecordReader.taxon(stored.inflated()).name())
        .orElseThrow(() -> new IllegalStateException("no document of " + sisId));
  }

  State state(AsOf asOf) {
    return name.state(taxa.stream().map(taxon -> on(asOf, taxon).state()).toList());
  }

  private RedListStatus on(AsOf asOf, AssessedTaxon taxon) {
    return taxon.on(asOf, snapshot.release().description().coverage());
  }

  void write(ArrayNode out, AsOf asOf) {
    for (var taxon : taxa) {
      var accepted = nameOf(taxon.sisId(), snapshot);
      var object = out.addObject();
      object
          .put("sis_id", taxon.sisId())
          .put("scientific_name", accepted.scientificName())
          .put("authority", accepted.authority())
          .put("matched", name.matched());
      AssessedTaxon.writeSuccessors(object, taxon.sisId(), snapshot);
      taxon.write(object, on(asOf, taxon));
    }
  }
}
