package org.saola.api.saola1.taxa;

import java.util.List;
import java.util.Locale;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.SpeciesPlusStatus;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import tools.jackson.databind.node.ArrayNode;

/** Writes what Species+ says of the taxon concepts that a name means. */
record ListedConceptsDocument(FoundName name, List<TaxonRecord> concepts) {
  /** The concepts of the CITES and EU taxonomy; of several in the order of their ids. */
  static ListedConceptsDocument of(FoundName name, SpeciesPlusSnapshot snapshot) {
    var places =
        name.numbers().stream().flatMapToInt(id -> snapshot.placeOf(id).stream()).toArray();
    return new ListedConceptsDocument(name, snapshot.records(places));
  }

  /**
   * Each of them with what held.
   *
   * @param statuses of the concepts, in their order
   */
  void write(ArrayNode out, List<SpeciesPlusStatus> statuses) {
    for (int i = 0; i < concepts.size(); i++) {
      var taxon = concepts.get(i);
      var concept = out.addObject();
      concept
          .put("id", taxon.id())
          .put("full_name", taxon.fullName())
          .put("author_year", taxon.authorYear())
          .put("rank", taxon.rank().name().toLowerCase(Locale.ROOT))
          .put("matched", name.matched());
      LegalStatus.writeListings(concept, statuses.get(i));
    }
  }
}
