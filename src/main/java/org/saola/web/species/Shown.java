package org.saola.web.species;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.species.EvaluatedTaxon;
import org.saola.species.ListedTaxon;
import org.saola.species.Species;
import org.saola.store.release.Release;

/**
 * Which taxa of all lists a page tells of. All of those that mean the same for certain are told as
 * the page's own; of one that only holds the taxon, or is held by it, no more than the category or
 * the listing may be carried over, each with its name.
 *
 * @param same taxa that mean the same, the one that is asked for first
 * @param said those too of which a category or a listing may be carried over
 */
record Shown(Species species, List<Species.Taxon> same, List<Species.Taxon> said) {

  static Shown of(Species species) {
    var own = species.own().taxa().getFirst();
    return new Shown(
        species,
        with(own, links(species).filter(Shown::meansTheSame).map(Species.LinkedTaxon::said)),
        with(own, links(species).map(Species.LinkedTaxon::said)));
  }

  private static List<Species.Taxon> with(
      Species.Taxon own, Stream<Species.@Nullable Taxon> others) {
    var all = new ArrayList<Species.Taxon>();
    all.add(own);
    others.filter(Objects::nonNull).forEach(all::add);
    return List.copyOf(all);
  }

  static Stream<Species.LinkedTaxon> links(Species species) {
    return species.others().stream()
        .filter(Species.Other.Linked.class::isInstance)
        .flatMap(other -> ((Species.Other.Linked) other).links().stream());
  }

  static boolean meansTheSame(Species.LinkedTaxon linked) {
    return Boolean.TRUE.equals(linked.link().sameConcept());
  }

  Species.Taxon own() {
    return same.getFirst();
  }

  /** Whether what a taxon says is also said of the one that is asked for. */
  boolean isSame(Species.Taxon taxon) {
    return same.contains(taxon);
  }

  /** What Species+ says of the same taxon; null when it does not have it. */
  @Nullable ListedTaxon listed() {
    return of(same, ListedTaxon.class).stream().findFirst().orElse(null);
  }

  /** Whose listings are shown; null when none may be. */
  @Nullable ListedTaxon listing() {
    return Stream.concat(Stream.ofNullable(listed()), of(said, ListedTaxon.class).stream())
        .findFirst()
        .orElse(null);
  }

  /** The same taxon in Red Lists. */
  List<EvaluatedTaxon> evaluated() {
    return of(same, EvaluatedTaxon.class);
  }

  /** Whose categories are shown. */
  List<EvaluatedTaxon> categories() {
    return of(said, EvaluatedTaxon.class);
  }

  private static <T> List<T> of(List<Species.Taxon> taxa, Class<T> kind) {
    return taxa.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Where what is told comes from. */
  List<Release> releases() {
    return said.stream().map(Species.Taxon::release).distinct().toList();
  }
}
