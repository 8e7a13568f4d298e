package org.saola.ingest.darwincore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.RedListOrder;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.CommonName;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.redlist.RedListTaxon.Synonym;

/** Makes taxa of the names of an archive. */
final class TaxonBuilder {
  /** More than any tree of taxa is high; ends circles. */
  private static final int HIGHEST_TREE = 60;

  private static final String ANIMALS = "ANIMALIA";

  private final NameTable names;
  private final ListedTaxa taxa;

  TaxonBuilder(NameTable names, ListedTaxa taxa) {
    this.names = names;
    this.taxa = taxa;
  }

  RedListTaxon build(ArchiveTaxon taxon) {
    var parent = taxa.parent(taxon);
    return new RedListTaxon(
        name(taxon),
        parent == null ? List.of() : List.of(name(parent)),
        List.of(),
        RedListOrder.taxa(taxon.children().stream().map(this::name).toList()),
        taxon.row().name().infraspecific() ? Level.INFRARANK : Level.SPECIES);
  }

  /** The name as the Red List composes it. */
  String composed(ArchiveTaxon taxon) {
    return taxon.row().name().composed(ANIMALS.equals(higher(taxon.row()).getFirst()));
  }

  private Name name(ArchiveTaxon taxon) {
    var name = taxon.row().name();
    var higher = higher(taxon.row());
    return new Name(
        taxon.sisId(),
        name.composed(ANIMALS.equals(higher.getFirst())),
        higher.get(0),
        higher.get(1),
        higher.get(2),
        higher.get(3),
        higher.get(4),
        name.genus(),
        name.species(),
        null,
        name.infra(),
        name.author(),
        List.of(),
        taxon.details() == null ? List.of() : commonNames(taxon.details().commonNames()),
        taxon.synonyms().stream().map(TaxonBuilder::synonym).toList());
  }

  /** What the row tells, and the tree above it where it tells nothing. */
  private List<@Nullable String> higher(NameRow row) {
    var higher = new ArrayList<@Nullable String>(row.higher());
    var above = names.find(row.parentId());
    for (int height = 0; above != null && height < HIGHEST_TREE; height++) {
      int rank = NameRow.HIGHER.indexOf(above.name().rank());
      if (rank >= 0 && higher.get(rank) == null) {
        higher.set(rank, above.name().genus().toUpperCase(Locale.ROOT));
      }
      for (int i = 0; i < higher.size(); i++) {
        if (higher.get(i) == null) {
          higher.set(i, above.higher().get(i));
        }
      }
      above = names.find(above.parentId());
    }
    return higher;
  }

  /** Exactly one is the main one: the first preferred, or English, or any. */
  private static List<CommonName> commonNames(List<CommonName> names) {
    if (names.isEmpty()) {
      return names;
    }
    var main =
        names.stream()
            .filter(CommonName::main)
            .findFirst()
            .or(() -> names.stream().filter(name -> "eng".equals(name.language())).findFirst())
            .orElse(names.getFirst());
    return RedListOrder.commonNames(
        names.stream()
            .distinct()
            .map(name -> new CommonName(name.equals(main), name.name(), name.language()))
            .toList());
  }

  private static Synonym synonym(NameRow row) {
    var name = row.name();
    var author = name.author();
    return new Synonym(
        author == null ? name.verbatim() : name.verbatim() + " " + author,
        Objects.requireNonNullElse(row.status(), "ACCEPTED"),
        name.genus(),
        name.species(),
        name.infraspecific() ? null : author,
        name.infraspecific() ? author : null,
        null,
        name.infraspecific() ? name.rank() : null,
        name.infra());
  }
}
