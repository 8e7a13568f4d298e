package org.saola.speciesplus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saola.language.CodePointOrder;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.taxonomy.NameRelationship;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.TaxonConcept;

/**
 * The names that stand for the same taxon within one taxonomy (contract 2.2.6). A name without
 * author is never shown as a related one.
 */
final class RelatedNames {
  private final Map<Integer, Set<TaxonConcept>> synonyms = new HashMap<>();
  private final Map<Integer, Set<TaxonConcept>> acceptedNames = new HashMap<>();

  /**
   * @param concepts by id
   */
  RelatedNames(Map<Integer, TaxonConcept> concepts, List<NameRelationship> relationships) {
    for (var relationship : relationships) {
      var name = ById.get(concepts, relationship.taxonConceptId());
      var other = ById.get(concepts, relationship.otherTaxonConceptId());
      if (name.taxonomy() == other.taxonomy()) {
        synonyms.computeIfAbsent(name.id(), _ -> new LinkedHashSet<>()).add(other);
        if (relationship.type() == NameRelationship.Type.HAS_SYNONYM
            && name.status() == NameStatus.ACCEPTED) {
          acceptedNames.computeIfAbsent(other.id(), _ -> new LinkedHashSet<>()).add(name);
        }
      }
    }
  }

  boolean hasAcceptedName(TaxonConcept synonym) {
    return acceptedNames.containsKey(synonym.id());
  }

  /**
   * The synonyms of an accepted name, its hybrids and trade names among them; or the accepted names
   * of a synonym. By full name, then id.
   */
  List<RelatedName> of(TaxonConcept name) {
    var related = name.status() == NameStatus.SYNONYM ? acceptedNames : synonyms;
    var shown = new ArrayList<RelatedName>();
    for (var other : related.getOrDefault(name.id(), Set.of())) {
      var authorYear = other.authorYear();
      if (authorYear != null) {
        shown.add(new RelatedName(other.id(), other.fullName(), authorYear, other.rank()));
      }
    }
    shown.sort(
        Comparator.comparing(RelatedName::fullName, CodePointOrder.INSTANCE)
            .thenComparingInt(RelatedName::id));
    return shown;
  }
}
