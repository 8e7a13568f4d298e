package org.saola.ingest.darwincore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.language.CodePointOrder;

/** The taxa of an archive that have a threat status, and the species above those. */
final class ListedTaxa {
  /** What citations of the Red List hold: the numbers of the taxon and of the assessment. */
  private static final Pattern RED_LIST_IDS =
      Pattern.compile("e\\.T([1-9][0-9]{0,8})A([1-9][0-9]{0,8})");

  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,8}");

  private final NameTable names;
  private final DetailsReader details;
  private final DerivedIds ids;
  private final ListIdentity list;
  private final Map<String, NameRow> species = new HashMap<>();
  private final Map<String, ArchiveTaxon> taxa = new TreeMap<>(CodePointOrder.INSTANCE);
  private final Counts counts = new Counts();

  ListedTaxa(NameTable names, DetailsReader details, ListIdentity list) {
    this.names = names;
    this.details = details;
    this.list = list;
    this.ids = new DerivedIds(list.scope());
    for (var row : names.all()) {
      if (row.acceptedId() == null && isSpecies(row.name())) {
        species.putIfAbsent(row.name().binomial(), row);
      }
    }
    addAssessed();
    addRelatives();
  }

  /** Whether subspecies may be of it. */
  private static boolean isSpecies(ArchiveName name) {
    return name.species() != null && !name.infraspecific() && !name.whole();
  }

  /** What was left out, and why. */
  static final class Counts {
    int synonymsWithStatus;
    int otherRanks;
    int unclear;
    int contradictions;
    int assessments;
    int synonyms;
  }

  private void addAssessed() {
    var assessed = new TreeMap<String, TaxonDetails.Status>(CodePointOrder.INSTANCE);
    for (var row : names.all()) {
      var found = details.find(row.id());
      if (found != null && !found.statuses().isEmpty()) {
        if (row.acceptedId() != null) {
          counts.synonymsWithStatus++;
          names.remark(row, "is a synonym of " + row.acceptedId() + "; its status is left out");
        } else if (!row.name().assessable()) {
          leaveOut(row);
        } else {
          assessed.put(row.id(), choose(found));
        }
      }
    }
    assessed.forEach((id, status) -> add(Objects.requireNonNull(names.find(id)), status));
    counts.assessments = assessed.size();
  }

  private void leaveOut(NameRow row) {
    if (row.name().above()) {
      counts.otherRanks++;
    } else {
      counts.unclear++;
    }
    names.remark(row, row.name().problem() + "; its status is left out");
  }

  /** Of several the one for the scope itself, or else the first. */
  private TaxonDetails.Status choose(TaxonDetails found) {
    var statuses = found.statuses();
    var ofScope =
        statuses.stream()
            .filter(each -> each.locality() != null)
            .filter(each -> list.name().equalsIgnoreCase(each.locality()))
            .findFirst();
    if (ofScope.isEmpty()
        && statuses.stream().map(TaxonDetails.Status::threatStatus).distinct().count() > 1) {
      counts.contradictions++;
    }
    return ofScope.orElse(statuses.getFirst());
  }

  private ArchiveTaxon add(NameRow row, TaxonDetails.@Nullable Status status) {
    var known = RED_LIST_IDS.matcher(row.citation() == null ? "" : row.citation());
    boolean cited = list.official() && known.find();
    var taxon =
        new ArchiveTaxon(
            row,
            cited ? ids.takeTaxon(Integer.parseInt(known.group(1))) : sisId(row),
            status == null
                ? 0
                : cited
                    ? ids.takeAssessment(Integer.parseInt(known.group(2)))
                    : ids.assessment(row.id(), list.year()),
            details.find(row.id()),
            status);
    taxa.put(row.id(), taxon);
    return taxon;
  }

  /** Archives of the Red List itself have its numbers for ids. */
  private int sisId(NameRow row) {
    return list.official() && ID.matcher(row.id()).matches()
        ? ids.takeTaxon(Integer.parseInt(row.id()))
        : ids.taxon(row.id());
  }

  private void addRelatives() {
    for (var taxon : taxa.values().toArray(ArchiveTaxon[]::new)) {
      var above = above(taxon.row());
      if (above != null) {
        var parent = taxa.get(above.id());
        (parent == null ? add(above, null) : parent).children().add(taxon);
      }
    }
    for (var row : names.all()) {
      var accepted = row.acceptedId() == null ? null : taxa.get(row.acceptedId());
      if (accepted != null) {
        accepted.synonyms().add(row);
        counts.synonyms++;
      }
    }
  }

  /** The species that a taxon below one belongs to; null for others, or when it isn't there. */
  private @Nullable NameRow above(NameRow row) {
    return row.name().infraspecific() ? species.get(row.name().binomial()) : null;
  }

  /** The species of a taxon below one. */
  @Nullable ArchiveTaxon parent(ArchiveTaxon taxon) {
    var above = above(taxon.row());
    return above == null ? null : taxa.get(above.id());
  }

  /** In the order of the ids in the archive. */
  Collection<ArchiveTaxon> all() {
    return taxa.values();
  }

  Counts counts() {
    return counts;
  }
}
