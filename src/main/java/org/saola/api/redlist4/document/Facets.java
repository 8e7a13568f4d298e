package org.saola.api.redlist4.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import org.saola.store.redlist.Facet;

/**
 * The lists that an assessment belongs to: those of its codes, its ranks and its comprehensive
 * groups, and what it is found by in a search.
 */
final class Facets {
  private final CodeLists codeLists;
  private final IntFunction<Set<String>> groupsOf;
  private final IntPredicate hasGreenStatus;

  /**
   * @param groupsOf the comprehensive groups of a taxon, beyond those of its classification
   * @param hasGreenStatus whether a taxon has a Green Status
   */
  Facets(CodeLists codeLists, IntFunction<Set<String>> groupsOf, IntPredicate hasGreenStatus) {
    this.codeLists = codeLists;
    this.groupsOf = groupsOf;
    this.hasGreenStatus = hasGreenStatus;
  }

  /** Each once. */
  List<Facet> of(Assessment assessment) {
    var facets = new LinkedHashSet<Facet>();
    coded(assessment, facets);
    ranks(assessment, facets);
    groupsOf
        .apply(assessment.sisTaxonId())
        .forEach(group -> facets.add(new Facet(Group.COMPREHENSIVE_GROUPS, group)));
    if (assessment.locations().stream().anyMatch(Assessment.Location::endemic)) {
      facets.add(SearchFilter.ENDEMIC.facet());
    }
    if (hasGreenStatus.test(assessment.sisTaxonId())) {
      facets.add(SearchFilter.GREEN_STATUS.facet());
    }
    return List.copyOf(facets);
  }

  private static void coded(Assessment from, Set<Facet> facets) {
    add(facets, Group.BIOGEOGRAPHICAL_REALMS, from.biogeographicalRealms().stream());
    add(
        facets,
        Group.CONSERVATION_ACTIONS,
        from.conservationActions().stream().map(Assessment.NotedCode::coded));
    add(
        facets,
        Group.COUNTRIES,
        from.locations().stream().map(location -> location.occurrence().coded()));
    add(facets, Group.FAOS, from.faos().stream().map(Assessment.Occurrence::coded));
    add(facets, Group.GROWTH_FORMS, from.growthForms().stream());
    add(facets, Group.HABITATS, from.habitats().stream().map(Assessment.Habitat::coded));
    add(facets, Group.POPULATION_TRENDS, Stream.ofNullable(from.populationTrend()));
    facets.add(new Facet(Group.RED_LIST_CATEGORIES, from.category().code()));
    add(facets, Group.RESEARCH, from.researches().stream().map(Assessment.NotedCode::coded));
    add(facets, Group.SCOPES, from.scopes().stream());
    add(facets, Group.STRESSES, from.stresses().stream());
    add(facets, Group.SYSTEMS, from.systems().stream());
    add(facets, Group.THREATS, from.threats().stream().map(Assessment.Threat::coded));
    add(
        facets,
        Group.USE_AND_TRADE,
        from.useAndTrade().stream().map(Assessment.UseAndTrade::coded));
  }

  private static void add(Set<Facet> facets, Group group, Stream<Coded> entries) {
    entries.forEach(entry -> {
      var code = entry.code();
      if (code != null) {
        facets.add(new Facet(group, code));
      }
    });
  }

  private void ranks(Assessment assessment, Set<Facet> facets) {
    var name = assessment.taxon().name();
    rank(facets, Group.KINGDOM, name.kingdomName());
    rank(facets, Group.PHYLUM, name.phylumName());
    rank(facets, Group.CLASS, name.className());
    rank(facets, Group.ORDER, name.orderName());
    rank(facets, Group.FAMILY, name.familyName());
  }

  private void rank(Set<Facet> facets, Group rank, @Nullable String name) {
    if (name != null) {
      facets.add(new Facet(rank, name));
      for (var group : codeLists.comprehensiveGroupsOf(rank, name.toUpperCase(Locale.ROOT))) {
        facets.add(new Facet(Group.COMPREHENSIVE_GROUPS, group));
      }
    }
  }
}
