package org.saola.api.redlist3;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Assessment.Occurrence;
import org.saola.redlist.Assessment.Threat;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows with codes, which v3 writes with dots and sorts as texts. Of threats and measures of the
 * third level it lists the second level too, which v4 does not.
 */
final class Classifications {
  private static final String CODE = "code";
  private static final String TITLE = "title";

  private final CodeLists codeLists;

  Classifications(CodeLists codeLists) {
    this.codeLists = codeLists;
  }

  static Stream<ObjectNode> habitats(Assessment assessment) {
    return sorted(
        assessment.habitats().stream()
            .map(habitat ->
                Json.object()
                    .put(CODE, dotted(habitat.coded().code()))
                    .put("habitat", habitat.coded().description())
                    .put("suitability", habitat.suitability())
                    .put("season", habitat.season())
                    .put("majorimportance", habitat.majorImportance())));
  }

  Stream<ObjectNode> threats(Assessment assessment) {
    return sorted(
        assessment.threats().stream()
            .flatMap(threat ->
                withParent(Group.THREATS, threat.coded()).map(coded -> threat(threat, coded))));
  }

  private static ObjectNode threat(Threat threat, Coded coded) {
    var species = threat.ias();
    var title = coded.description();
    return Json.object()
        .put(CODE, dotted(coded.code()))
        .put(TITLE, species == null ? title : title + " (" + species + ")")
        .put("timing", threat.timing())
        .put("scope", threat.scope())
        .put("severity", threat.severity())
        .put("score", threat.score())
        .put("invasive", species);
  }

  Stream<ObjectNode> measures(Assessment assessment) {
    return sorted(
        assessment.conservationActions().stream()
            .flatMap(action -> withParent(Group.CONSERVATION_ACTIONS, action.coded()))
            .map(coded ->
                Json.object().put(CODE, dotted(coded.code())).put(TITLE, coded.description())));
  }

  static Stream<ObjectNode> growthForms(Assessment assessment) {
    return assessment.growthForms().stream()
        .map(form -> Json.object().put("name", form.description()));
  }

  /** Countries, and parts of them as v4 lists them. */
  static Stream<ObjectNode> countries(Assessment assessment) {
    return assessment.locations().stream().map(Location::occurrence).map(Classifications::country);
  }

  private static ObjectNode country(Occurrence occurrence) {
    return Json.object()
        .put(CODE, occurrence.coded().code())
        .put("country", occurrence.coded().description())
        .put("presence", occurrence.presence())
        .put("origin", occurrence.origin())
        .put("distribution_code", occurrence.origin());
  }

  /** An entry, after its parent when that is of the second level. */
  private Stream<Coded> withParent(Group group, Coded own) {
    var code = own.code();
    if (code == null || code.split("_", -1).length < 3) {
      return Stream.of(own);
    }
    var parent = codeLists.find(group, code.substring(0, code.lastIndexOf('_')));
    return Stream.concat(parent.stream(), Stream.of(own));
  }

  /** The text of an entry; null when it has none, or there is no entry. */
  static @Nullable String description(@Nullable Coded entry) {
    return entry == null ? null : entry.description();
  }

  private static Stream<ObjectNode> sorted(Stream<ObjectNode> rows) {
    return rows.distinct()
        .sorted(Comparator.comparing(row -> Objects.requireNonNullElse(Json.text(row, CODE), "")));
  }

  private static @Nullable String dotted(@Nullable String code) {
    return code == null ? null : code.replace('_', '.');
  }
}
