package org.saola.bench.redlist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A taxon with assessments. Its authority, common names and synonyms are not kept but drawn again
 * from its id whenever it is written.
 */
final class ListedTaxon {

  /** Where a taxon stands. */
  record Family(ListedClass listedClass, String order, String name) {}

  /** What a taxon is called; a species has neither of the last two, others one of them. */
  record Name(
      String genus, String species, @Nullable String infraName, @Nullable String subpopulation) {}

  final int sisId;
  final Family family;
  final Name name;

  /** The species of an infrarank or subpopulation. */
  final @Nullable ListedTaxon parent;

  /** The infraranks and subpopulations of a species. */
  final List<ListedTaxon> children = new ArrayList<>(0);

  private ListedTaxon(int sisId, Family family, Name name, @Nullable ListedTaxon parent) {
    this.sisId = sisId;
    this.family = family;
    this.name = name;
    this.parent = parent;
  }

  static ListedTaxon species(int sisId, Family family, String genus, String species) {
    return new ListedTaxon(sisId, family, new Name(genus, species, null, null), null);
  }

  ListedTaxon addInfrarank(int sisId, String infraName) {
    return add(sisId, new Name(name.genus, name.species, infraName, null));
  }

  ListedTaxon addSubpopulation(int sisId, String place) {
    return add(sisId, new Name(name.genus, name.species, null, place + " subpopulation"));
  }

  private ListedTaxon add(int sisId, Name childName) {
    var child = new ListedTaxon(sisId, family, childName, this);
    children.add(child);
    return child;
  }

  String scientificName() {
    var binomial = name.genus + " " + name.species;
    if (name.infraName != null) {
      return binomial + (family.listedClass.animal() ? " ssp. " : " subsp. ") + name.infraName;
    }
    return name.subpopulation == null ? binomial : binomial + " " + name.subpopulation;
  }
}
