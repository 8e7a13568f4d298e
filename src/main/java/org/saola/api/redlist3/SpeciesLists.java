package org.saola.api.redlist3;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.CodeLists;
import org.saola.redlist.ComprehensiveGroup;
import org.saola.redlist.Group;
import org.saola.redlist.NameOrder;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.excerpt.TaxonExcerpt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists of countries and groups, and of the taxa in them. */
final class SpeciesLists {
  private static final int PAGE_SIZE = 10_000;

  private final CodeLists codeLists;
  private final Regions regions;

  SpeciesLists(CodeLists codeLists, Regions regions) {
    this.codeLists = codeLists;
    this.regions = regions;
  }

  private record Sorted(String key, AssessmentSummary summary) {}

  /** {@code country/list}. */
  ObjectNode countries() {
    var countries = codeLists.entries(Group.COUNTRIES);
    var answer = Json.object().put("count", countries.size());
    var results = answer.putArray("results");
    countries.forEach(country ->
        results.addObject().put("isocode", country.code()).put("country", country.description()));
    return answer;
  }

  /** {@code comp-group/list}: groups of which every species was assessed. */
  ObjectNode groups() {
    var groups =
        codeLists.comprehensiveGroups().stream().filter(ComprehensiveGroup::comprehensive).toList();
    var answer = Json.object().put("count", groups.size());
    var result = answer.putArray("result");
    groups.forEach(group -> result.addObject().put("group_name", group.name()));
    return answer;
  }

  /** The taxa of a country, of a group or with a category, by scientific name. */
  ObjectNode members(Route.Members wanted, RedListData data) {
    var selected =
        data.latest(new Facet(wanted.group(), code(wanted)), regions.scopeCode(null), false);
    var answer = Json.object().put("count", selected.size());
    var category = wanted.group() == Group.RED_LIST_CATEGORIES;
    if (category) {
      answer.put("category", wanted.code());
    } else if (wanted.group() == Group.COUNTRIES) {
      answer.put("country", wanted.code());
    }
    var result = answer.putArray("result");
    Arrays.stream(selected.page(0, selected.size()))
        .mapToObj(data.snapshot()::summary)
        .map(summary -> new Sorted(NameOrder.key(summary.scientificName()), summary))
        .sorted(Comparator.comparing(Sorted::key))
        .forEach(each -> member(result, each.summary(), !category));
    return answer;
  }

  /** Paths of v3 name the categories LR/lc, LR/nt and LR/cd without their slash. */
  private static String code(Route.Members wanted) {
    return wanted.group() == Group.RED_LIST_CATEGORIES
        ? wanted.code().replaceFirst("^LR(?=[a-z])", "LR/")
        : wanted.code();
  }

  private static void member(ArrayNode result, AssessmentSummary summary, boolean withCategory) {
    var name = InfraspecificName.parse(summary.scientificName(), summary.level());
    var row =
        result
            .addObject()
            .put("taxonid", summary.sisTaxonId())
            .put("scientific_name", summary.scientificName())
            .put("subspecies", name.infraName())
            .put("rank", name.rank())
            .put("subpopulation", name.subpopulation());
    if (withCategory) {
      row.put("category", summary.categoryCode());
    }
  }

  /** {@code speciescount}. */
  ObjectNode count(@Nullable String region, RedListData data) {
    var scope = regions.scopeCode(region);
    return Json.object()
        .put("count", Integer.toString(data.latest(null, scope, false).size()))
        .put("note1", "count: species, subspecies, varieties and subpopulations")
        .put("note2", "speciescount: species alone")
        .put("speciescount", Integer.toString(data.latest(null, scope, true).size()))
        .put("region_identifier", Regions.orGlobal(region));
  }

  /** {@code species/page}: all taxa by id. */
  ObjectNode page(Route.Page wanted, RedListData data) {
    var all = data.latest(null, regions.scopeCode(wanted.region()), false);
    var places =
        Arrays.stream(all.page(0, all.size()))
            .mapToLong(place ->
                (long) data.snapshot().index().assessments().sisId(place) << Integer.SIZE | place)
            .sorted()
            .skip(firstOf(wanted.number(), all.size()))
            .limit(PAGE_SIZE)
            .mapToInt(key -> (int) key)
            .toArray();
    var answer =
        Json.object()
            .put("count", places.length)
            .put("region_identifier", Regions.orGlobal(wanted.region()))
            .put("page", wanted.number());
    var result = answer.putArray("result");
    var assessments = data.snapshot().index().assessments();
    var taxa = data.listed(Arrays.stream(places).map(assessments::sisId).distinct().toArray());
    for (int place : places) {
      var taxon = Objects.requireNonNull(taxa.get(assessments.sisId(place)));
      taxon(result.addObject(), taxon, data.snapshot().summary(place));
    }
    return answer;
  }

  /** How many taxa stand before a page; all of them when there is no such page. */
  private static long firstOf(String number, int size) {
    return number.matches("\\d{1,9}") ? Long.parseLong(number) * PAGE_SIZE : size;
  }

  private static void taxon(ObjectNode row, TaxonExcerpt taxon, AssessmentSummary summary) {
    var level = summary.level();
    var position = taxon.position();
    row.put("taxonid", summary.sisTaxonId())
        .put("kingdom_name", position.kingdomName())
        .put("phylum_name", position.phylumName())
        .put("class_name", position.className())
        .put("order_name", position.orderName())
        .put("family_name", position.familyName())
        .put("genus_name", position.genusName())
        .put("scientific_name", summary.scientificName())
        .put("taxonomic_authority", taxon.authority())
        .put("infra_rank", InfraspecificName.parse(summary.scientificName(), level).rank())
        .put("infra_name", level == Level.INFRARANK ? taxon.infraName() : null)
        .put("population", taxon.subpopulationName())
        .put("category", summary.categoryCode())
        .put("main_common_name", taxon.mainCommonName());
  }
}
