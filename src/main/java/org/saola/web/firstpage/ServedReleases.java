package org.saola.web.firstpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/**
 * The releases that are served, and some taxa they know.
 *
 * @param speciesPlus null when none is served
 * @param redList null when none is served
 * @param taxa the first one has the most to tell
 */
record ServedReleases(
    @Nullable SpeciesPlusSnapshot speciesPlus,
    @Nullable RedListSnapshot redList,
    List<ShownTaxon> taxa) {

  static ServedReleases of(
      @Nullable SpeciesPlusSnapshot speciesPlus, @Nullable RedListSnapshot redList) {
    var assessed = redList == null ? null : new AssessedTaxa(redList);
    return new ServedReleases(speciesPlus, redList, taxa(speciesPlus, assessed));
  }

  private static List<ShownTaxon> taxa(
      @Nullable SpeciesPlusSnapshot speciesPlus, @Nullable AssessedTaxa assessed) {
    if (speciesPlus != null) {
      return ExampleTaxa.of(speciesPlus).stream()
          .map(taxon ->
              ShownTaxon.of(
                  taxon,
                  speciesPlus.release().description().coverage(),
                  Optional.ofNullable(assessed)
                      .flatMap(some -> some.find(taxon.fullName()))
                      .orElse(null)))
          .toList();
    }
    return assessed == null ? List.of() : ExampleTaxa.of(assessed);
  }

  boolean are(@Nullable SpeciesPlusSnapshot current, @Nullable RedListSnapshot currentRedList) {
    return speciesPlus == current && redList == currentRedList;
  }

  boolean isEmpty() {
    return speciesPlus == null && redList == null;
  }

  /** What is served, as people see it. */
  List<ShownRelease> releases() {
    var releases = new ArrayList<ShownRelease>();
    if (speciesPlus != null) {
      releases.add(ShownRelease.of(speciesPlus.release()));
    }
    if (redList != null) {
      releases.add(ShownRelease.of(redList.release()));
    }
    return releases;
  }

  List<Example> speciesPlusExamples(String origin, boolean open) {
    var first = taxa.isEmpty() ? null : taxa.getFirst();
    var concept = first == null ? null : first.concept();
    return first == null || concept == null
        ? List.of()
        : new SpeciesPlusExamples(origin, open).of(first.name(), concept);
  }

  List<Example> saolaExamples(String origin, boolean open) {
    return taxa.isEmpty() ? List.of() : new SaolaExamples(origin, open).of(taxa.getFirst());
  }

  List<Example> redListExamples(String origin, boolean open) {
    var snapshot = redList;
    if (snapshot == null) {
      return List.of();
    }
    var taxon =
        taxa.stream()
            .filter(some -> some.assessment() != null)
            .findFirst()
            .or(() -> new AssessedTaxa(snapshot).first());
    return new RedListExamples(origin, open).of(snapshot, taxon.orElse(null));
  }
}
