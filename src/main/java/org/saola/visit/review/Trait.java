package org.saola.visit.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.compare.PlainText;

/**
 * What both lists say of one thing.
 *
 * @param what {@code review.trait.WHAT}
 * @param cites empty where the list says nothing
 * @param redList empty where the list says nothing
 */
public record Trait(String what, String cites, String redList, Verdict verdict) {
  private static final int MOST_NAMES = 4;

  /** How the two compare. */
  public enum Verdict {
    SAME,
    /** Not the same, but it speaks for the link. */
    AGREES,
    DIFFERS,
    /** One list says nothing, or nothing follows. */
    NONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static List<Trait> of(SourceTaxon cites, SourceTaxon redList) {
    var traits = new ArrayList<Trait>();
    traits.add(plain("epithet", epithet(cites), epithet(redList)));
    traits.add(plain("genus", genus(cites), genus(redList)));
    traits.add(plain("author", cites.accepted().author(), redList.accepted().author()));
    traits.add(plain("rank", cites.rank(), redList.rank()));
    traits.add(plain("family", cites.family(), redList.family()));
    traits.add(plain("order", cites.higher().order(), redList.higher().order()));
    traits.add(synonyms(cites, redList));
    traits.add(commonNames(cites, redList));
    return List.copyOf(traits);
  }

  private static String epithet(SourceTaxon taxon) {
    var name = taxon.accepted().name();
    return name.contains(" ") ? name.substring(name.lastIndexOf(' ') + 1) : "";
  }

  private static String genus(SourceTaxon taxon) {
    return taxon.accepted().name().replaceFirst(" .*", "");
  }

  private static Trait plain(String what, String cites, String redList) {
    var verdict =
        cites.isBlank() || redList.isBlank()
            ? Verdict.NONE
            : PlainText.of(cites).equals(PlainText.of(redList)) ? Verdict.SAME : Verdict.DIFFERS;
    return new Trait(what, cites, redList, verdict);
  }

  /** Speaks for the link where one list has the name of the other, or both have one in common. */
  private static Trait synonyms(SourceTaxon cites, SourceTaxon redList) {
    var shared = scientific(cites);
    shared.retainAll(scientific(redList));
    boolean sameName =
        PlainText.of(cites.accepted().name()).equals(PlainText.of(redList.accepted().name()));
    return new Trait(
        "synonyms",
        some(cites.synonyms().stream().map(SourceName::name).toList()),
        some(redList.synonyms().stream().map(SourceName::name).toList()),
        !sameName && !shared.isEmpty() ? Verdict.AGREES : Verdict.NONE);
  }

  private static Set<String> scientific(SourceTaxon taxon) {
    var names =
        taxon.synonyms().stream()
            .map(each -> PlainText.of(each.name()))
            .collect(Collectors.toCollection(HashSet::new));
    names.add(PlainText.of(taxon.accepted().name()));
    return names;
  }

  private static Trait commonNames(SourceTaxon cites, SourceTaxon redList) {
    var shared = common(cites);
    shared.retainAll(common(redList));
    return new Trait(
        "common",
        some(cites.commonNames().stream().map(SourceTaxon.CommonName::name).toList()),
        some(redList.commonNames().stream().map(SourceTaxon.CommonName::name).toList()),
        shared.isEmpty() ? Verdict.NONE : Verdict.AGREES);
  }

  private static Set<String> common(SourceTaxon taxon) {
    return taxon.commonNames().stream()
        .map(each -> PlainText.of(each.name()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String some(List<String> names) {
    var first = names.stream().distinct().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES ? first + " …" : first;
  }
}
