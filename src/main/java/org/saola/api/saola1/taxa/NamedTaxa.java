package org.saola.api.saola1.taxa;

import java.util.List;
import java.util.stream.IntStream;
import org.saola.status.AsOf;
import org.saola.status.RedListStatus;
import org.saola.status.State;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.record.RecordReader;
import tools.jackson.databind.node.ArrayNode;

/**
 * The taxa of the Red List that a name means: those that bear it, which may be several, else those
 * that it is a synonym of.
 *
 * @param matched how the name was found, {@code accepted} or {@code synonym}
 */
public record NamedTaxa(String matched, List<AssessedTaxon> taxa, RedListSnapshot snapshot) {
  /** The taxa of a release. */
  public static NamedTaxa of(String name, RedListSnapshot snapshot) {
    var accepted = snapshot.exactNames().bearers(name);
    return accepted.length > 0
        ? of("accepted", IntStream.of(accepted), snapshot)
        : of("synonym", IntStream.of(snapshot.exactNames().bearersOfSynonym(name)), snapshot);
  }

  private static NamedTaxa of(String matched, IntStream ids, RedListSnapshot snapshot) {
    var taxa = ids.mapToObj(sisId -> AssessedTaxon.of(sisId, snapshot)).toList();
    return new NamedTaxa(matched, taxa, snapshot);
  }

  State state(AsOf asOf) {
    return State.ofName(taxa.stream().map(taxon -> on(asOf, taxon).state()).toList());
  }

  private RedListStatus on(AsOf asOf, AssessedTaxon taxon) {
    return taxon.on(asOf, snapshot.release().description().coverage());
  }

  void write(ArrayNode out, AsOf asOf) {
    for (var taxon : taxa) {
      var name =
          snapshot
              .taxon(taxon.sisId())
              .map(stored -> RecordReader.taxon(stored.inflated()).name())
              .orElseThrow(() -> new IllegalStateException("no document of " + taxon.sisId()));
      var object = out.addObject();
      object
          .put("sis_id", taxon.sisId())
          .put("scientific_name", name.scientificName())
          .put("authority", name.authority())
          .put("matched", matched);
      AssessedTaxon.writeSuccessors(object, taxon.sisId(), snapshot);
      taxon.write(object, on(asOf, taxon));
    }
  }
}
