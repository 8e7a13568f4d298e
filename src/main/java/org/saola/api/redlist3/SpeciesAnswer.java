package org.saola.api.redlist3;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.redlist3.RedListData.Found;
import org.saola.redlist.CodeLists;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What v3 tells of one species: an envelope around rows; no rows where nothing is known. */
final class SpeciesAnswer {
  private final Regions regions;
  private final Classifications classifications;

  SpeciesAnswer(CodeLists codeLists, Regions regions) {
    this.regions = regions;
    this.classifications = new Classifications(codeLists);
  }

  /** The common names, which no region changes. */
  ObjectNode commonNames(String name, RedListData data) {
    var answer = Json.object().put("name", name);
    var found = data.snapshot().exactNames().taxon(name);
    return answer.set(
        "result", found.isPresent() ? CommonNames.of(data.taxon(found.getAsInt())) : Json.array());
  }

  ObjectNode of(Route.OfSpecies wanted, RedListData data) {
    var scope = regions.scopeCode(wanted.region());
    var key = wanted.byId() ? wanted.topic().idKey() : "name";
    var answer = Json.object().put(key, wanted.species());
    if (wanted.region() != null) {
      answer.put("region_identifier", wanted.region());
    }
    var rows = rows(wanted.topic(), sisId(wanted, data), scope, data);
    if (wanted.topic() == SpeciesTopic.COUNTRIES) {
      answer.put("count", rows.size());
    }
    return answer.set("result", rows);
  }

  private static OptionalInt sisId(Route.OfSpecies wanted, RedListData data) {
    if (!wanted.byId()) {
      return data.snapshot().exactNames().taxon(wanted.species());
    }
    return wanted.species().matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(wanted.species()))
        : OptionalInt.empty();
  }

  private ArrayNode rows(SpeciesTopic topic, OptionalInt sisId, String scope, RedListData data) {
    var rows = Json.array();
    if (sisId.isEmpty()) {
      return rows;
    }
    if (topic == SpeciesTopic.HISTORY) {
      history(sisId.getAsInt(), scope, data).forEach(rows::add);
    } else {
      data.latest(sisId.getAsInt(), scope)
          .ifPresent(found -> rows(topic, found, data).forEach(rows::add));
    }
    return rows;
  }

  private Stream<ObjectNode> rows(SpeciesTopic topic, Found found, RedListData data) {
    var assessment = found.assessment();
    return switch (topic) {
      case SPECIES -> Stream.of(SpeciesRow.of(found));
      case CITATION -> Stream.of(Json.object().put("citation", data.citation(assessment)));
      case NARRATIVE -> Stream.of(NarrativeRow.of(found));
      case COUNTRIES -> Classifications.countries(assessment);
      case THREATS -> classifications.threats(assessment);
      case HABITATS -> Classifications.habitats(assessment);
      case MEASURES -> classifications.measures(assessment);
      case GROWTH_FORMS -> Classifications.growthForms(assessment);
      case HISTORY -> throw new IllegalArgumentException("the history is of several assessments");
    };
  }

  /** All assessments for a scope, newest first. */
  private static Stream<ObjectNode> history(int sisId, String scope, RedListData data) {
    return Arrays.stream(data.snapshot().placesOfTaxon(sisId))
        .filter(place -> RedListData.isFor(data.snapshot().summary(place), scope))
        .mapToObj(data::load)
        .sorted(Comparator.comparing(SpeciesAnswer::year).reversed())
        .map(SpeciesAnswer::past);
  }

  private static String year(Found found) {
    var year = found.summary().yearPublished();
    return year == null ? "" : year;
  }

  private static ObjectNode past(Found found) {
    var date = found.summary().assessmentDate();
    return Json.object()
        .put("year", found.summary().yearPublished())
        .put("assess_year", assessed(date))
        .put("code", found.summary().categoryCode())
        .put("category", found.assessment().category().description());
  }

  private static @Nullable String assessed(@Nullable LocalDate date) {
    return date == null ? null : Integer.toString(date.getYear());
  }
}
