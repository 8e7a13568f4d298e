package org.saola.api.saola1.taxa;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.SpeciesPlusStatus;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.store.speciesplus.TaxonQuery;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Taxonomy;
import org.saola.taxonomy.name.text.Spellings;
import tools.jackson.databind.node.ArrayNode;

/**
 * The taxon concepts that a name means: those that bear it, else those that it is a synonym of.
 *
 * @param matched how the name was found, {@code accepted} or {@code synonym}
 */
public record NamedConcepts(String matched, List<TaxonRecord> concepts) {
  private static final int MOST = 100;

  /** The concepts of the CITES and EU taxonomy, by the order of the index. */
  public static NamedConcepts of(String name, SpeciesPlusSnapshot snapshot) {
    return Spellings.find(
        name, spelling -> spelled(spelling, snapshot), found -> found.concepts.isEmpty());
  }

  private static NamedConcepts spelled(String name, SpeciesPlusSnapshot snapshot) {
    var found = snapshot.select(new TaxonQuery(Taxonomy.CITES_EU, name, false, null)).page(0, MOST);
    var bearers = snapshot.records(found).stream().filter(TaxonRecord::active).toList();
    var accepted = accepted(bearers.stream());
    return accepted.isEmpty()
        ? new NamedConcepts("synonym", accepted(meant(bearers, snapshot)))
        : new NamedConcepts("accepted", accepted);
  }

  private static List<TaxonRecord> accepted(Stream<TaxonRecord> records) {
    return records.filter(record -> record.status() == NameStatus.ACCEPTED).distinct().toList();
  }

  private static Stream<TaxonRecord> meant(
      List<TaxonRecord> synonyms, SpeciesPlusSnapshot snapshot) {
    var places =
        synonyms.stream()
            .map(TaxonRecord::relatedNames)
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .flatMapToInt(related -> place(related.id(), snapshot))
            .distinct()
            .toArray();
    return snapshot.records(places).stream();
  }

  private static IntStream place(int id, SpeciesPlusSnapshot snapshot) {
    return snapshot.placeOf(id).stream();
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
          .put("matched", matched);
      LegalStatus.writeListings(concept, statuses.get(i));
    }
  }
}
