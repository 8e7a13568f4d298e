package org.saola.listing;

import java.util.ArrayList;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxon;

/** The listing strings: each taxon together with what is below it (rules, section 4). */
final class ListingTexts {
  private final Designation designation;
  private final Statuses statuses;
  private final OwnSymbols symbols;
  private final Coverage coverage;
  private final String[] texts;

  /** By index of the taxon, as sets of bits like those of {@link OwnSymbols}. */
  private final int[] passedUp;

  private ListingTexts(
      Designation designation, Statuses statuses, OwnSymbols symbols, Coverage coverage, int size) {
    this.designation = designation;
    this.statuses = statuses;
    this.symbols = symbols;
    this.coverage = coverage;
    this.texts = new String[size];
    this.passedUp = new int[size];
  }

  static ListingTexts of(
      Designation designation,
      ListingData data,
      Statuses statuses,
      OwnSymbols symbols,
      Coverage coverage) {
    var taxa = data.classification().taxa();
    var texts = new ListingTexts(designation, statuses, symbols, coverage, taxa.size());
    taxa.reversed().forEach(texts::add);
    return texts;
  }

  String of(Taxon taxon) {
    return texts[taxon.index()];
  }

  /** Children come before their parents. A parent looks at a child's flag, not at its text. */
  private void add(Taxon taxon) {
    int union = 0;
    boolean nc = false;
    for (var child : taxon.children()) {
      union |= passedUp[child.index()];
      nc |= coverage.nc(child);
    }
    if (joins(taxon)) {
      union |= symbols.of(taxon);
      nc |= coverage.nc(taxon);
    }
    passedUp[taxon.index()] = union;
    texts[taxon.index()] = text(union, nc);
  }

  /** Whether the taxon's own symbols and flag count; those of a leaf below a root always do. */
  private boolean joins(Taxon taxon) {
    boolean leaf = taxon.children().isEmpty() && taxon.parent() != null;
    return leaf || taxon.rank() == Rank.SPECIES || statuses.origin(taxon) == Origin.EXPLICIT;
  }

  private String text(int union, boolean nc) {
    var parts = new ArrayList<String>();
    for (int place = 0; place < designation.symbols().size(); place++) {
      if ((union & 1 << place) != 0) {
        parts.add(designation.symbols().get(place));
      }
    }
    if (nc) {
      parts.add("NC");
    }
    return String.join("/", parts);
  }
}
