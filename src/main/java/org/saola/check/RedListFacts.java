package org.saola.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import org.saola.status.PublishedAssessment;
import org.saola.status.RedListStatus;
import org.saola.status.RedListStatus.InScope;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.ReleaseDays;

/** What the Red List says of a taxon on a day, in the columns of a list. */
record RedListFacts(RedListSnapshot snapshot, CodeLists codeLists, ReleaseDays days) {
  /** By column. */
  Map<String, String> of(int sisId, LocalDate day) {
    var facts = new TreeMap<String, String>();
    var release = snapshot.release();
    var status =
        RedListStatus.on(
            days.asOf(day, release), assessments(sisId), release.description().coverage());
    facts.put("iucn_state", status.state().code());
    if (!status.scopes().isEmpty()) {
      assessment(facts, sisId, status);
    }
    return Map.copyOf(facts);
  }

  private List<PublishedAssessment> assessments(int sisId) {
    return IntStream.of(snapshot.placesOfTaxon(sisId))
        .mapToObj(place -> snapshot.published(place))
        .toList();
  }

  private void assessment(Map<String, String> facts, int sisId, RedListStatus status) {
    var first = status.scopes().getFirst();
    int place = snapshot.placeOf(first.assessment().id()).orElseThrow();
    var summary = snapshot.summary(place);
    facts.put("iucn_category", summary.categoryCode());
    put(facts, "iucn_criteria", summary.criteria());
    put(facts, "iucn_year", summary.yearPublished());
    put(facts, "iucn_scope", name(first.scope()));
    put(facts, "iucn_other_scopes", others(status.scopes()));
    put(
        facts,
        "iucn_trend",
        codeLists.entries(Group.POPULATION_TRENDS).stream()
            .filter(each -> isOf(each, place))
            .map(Coded::description)
            .collect(Collectors.joining("; ")));
    put(facts, "iucn_population", snapshot.populationSize(place));
    facts.put(
        "iucn_link",
        "https://www.iucnredlist.org/species/" + sisId + "/" + first.assessment().id());
  }

  private boolean isOf(Coded trend, int place) {
    var code = trend.code();
    return code != null && snapshot.has(new Facet(Group.POPULATION_TRENDS, code), place);
  }

  private static void put(Map<String, String> facts, String column, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.put(column, value);
    }
  }

  private static @Nullable String name(@Nullable Coded scope) {
    return scope == null ? null : scope.description();
  }

  private static String others(List<InScope> scopes) {
    return scopes.stream()
        .skip(1)
        .map(each -> "%s: %s".formatted(name(each.scope()), each.assessment().categoryCode()))
        .collect(Collectors.joining("; "));
  }
}
