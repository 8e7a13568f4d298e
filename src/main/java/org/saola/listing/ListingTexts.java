package org.saola.listing;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.listing.steps.StepListener;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxon;

/** The listing strings: each taxon together with what is below it (rules, section 4). */
final class ListingTexts {
  /** What was found of each taxon by itself. */
  record Parts(
      Designation designation, Statuses statuses, OwnSymbols symbols, CoveredTaxa coverage) {}

  private final Parts parts;
  private final @Nullable StepListener listener;
  private final String[] texts;

  /** By index of the taxon, as sets of bits like those of {@link OwnSymbols}. */
  private final int[] passedUp;

  private ListingTexts(Parts parts, @Nullable StepListener listener, int size) {
    this.parts = parts;
    this.listener = listener;
    this.texts = new String[size];
    this.passedUp = new int[size];
  }

  static ListingTexts of(ListingData data, Parts parts, @Nullable StepListener listener) {
    var taxa = data.classification().taxa();
    var texts = new ListingTexts(parts, listener, taxa.size());
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
      nc |= parts.coverage().nc(child);
    }
    boolean joins = joins(taxon);
    if (joins) {
      union |= parts.symbols().of(taxon);
      nc |= parts.coverage().nc(taxon);
    }
    passedUp[taxon.index()] = union;
    texts[taxon.index()] = text(union, nc);
    if (listener != null) {
      tell(taxon, joins, listener);
    }
  }

  private void tell(Taxon taxon, boolean joins, StepListener to) {
    for (var child : taxon.children()) {
      if (passedUp[child.index()] != 0) {
        var symbols = text(passedUp[child.index()], false);
        to.told(Step.of(ListingRule.CHILD_SYMBOLS, taxon).via(child).giving(symbols));
      }
      if (parts.coverage().nc(child)) {
        to.told(Step.of(ListingRule.CHILD_NOT_COVERED, taxon).via(child));
      }
    }
    var own = text(parts.symbols().of(taxon), parts.coverage().nc(taxon));
    if (!own.isEmpty()) {
      to.told(Step.of(joins ? ListingRule.OWN_JOINS : ListingRule.OWN_LEFT_OUT, taxon).giving(own));
    }
    var sum = texts[taxon.index()];
    to.told(
        Step.of(sum.isEmpty() ? ListingRule.EMPTY_SUMMARY : ListingRule.SUMMARY, taxon)
            .giving(sum));
  }

  /** Whether the taxon's own symbols and flag count; those of a leaf below a root always do. */
  private boolean joins(Taxon taxon) {
    boolean leaf = taxon.children().isEmpty() && taxon.parent() != null;
    return leaf
        || taxon.rank() == Rank.SPECIES
        || parts.statuses().origin(taxon) == Origin.EXPLICIT;
  }

  private String text(int union, boolean nc) {
    var words = new ArrayList<String>();
    var symbols = parts.designation().symbols();
    for (int place = 0; place < symbols.size(); place++) {
      if ((union & 1 << place) != 0) {
        words.add(symbols.get(place));
      }
    }
    if (nc) {
      words.add("NC");
    }
    return String.join("/", words);
  }
}
