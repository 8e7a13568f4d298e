package org.saola.store.redlist.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.saola.changes.CategoryMove;
import org.saola.changes.Change;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.changes.ChangeRules;
import org.saola.changes.Edit;
import org.saola.changes.JsonDifference;
import org.saola.changes.PathClasses;
import org.saola.changes.RecordOperation;
import org.saola.redlist.Assessment;
import tools.jackson.databind.JsonNode;

/** What changes of assessments, taxa and Green Status mean, by the paths of their documents. */
public final class RedListRules implements ChangeRules {
  /** What tells an element of a list from others. */
  private static final JsonDifference DIFFERENCE =
      new JsonDifference(List.of("sis_id", "code", "credit_type_name", "name"));

  private static final String CATEGORY = "/red_list_category/code";

  private static final String TAXON =
      """
      name           ?/scientific_name ?/authority ?/genus_name ?/species_name ?/infra_name
      name           ?/subpopulation_name ?/species ?/infrarank ?/subpopulation
      classification ?/kingdom_name ?/phylum_name ?/class_name ?/order_name ?/family_name
      classification ?/species_taxa ?/infrarank_taxa ?/subpopulation_taxa
      synonymy       ?/synonyms
      common_names   ?/common_names
      text_only      ?/ssc_groups
      """;
  private static final PathClasses TAXON_PATHS = new PathClasses(TAXON.replace("?", ""));
  private static final PathClasses ASSESSMENT_PATHS =
      new PathClasses(
          """
          category_changed /red_list_category/code
          criteria         /red_list_category /criteria
          possibly_extinct /possibly_extinct /possibly_extinct_in_the_wild
          validity         /latest /scopes /year_published /assessment_date
          distribution     /locations /faos /lmes /biogeographical_realms
          population       /population_trend
          habitat          /habitats /systems /growth_forms
          threats          /threats /stresses
          conservation     /conservation_actions /researches
          conservation     /supplementary_info/conservation_actions_in_place
          use_and_trade    /use_and_trade
          text_only        /documentation /credits /errata /references /citation /url
          text_only        /red_list_category/description /assessment_points /assessment_ranges
          text_only        /threats/*/text /conservation_actions/*/note /researches/*/note
          """
              + TAXON.replace("?", "/taxon"));

  private final IntFunction<@Nullable String> formerCategory;

  /**
   * Rules for one pair of releases.
   *
   * @param formerCategory the category of the latest global assessment of a taxon in the release
   *     before; null when there is none
   */
  public RedListRules(IntFunction<@Nullable String> formerCategory) {
    this.formerCategory = formerCategory;
  }

  @Override
  public Change describe(
      ChangeKind kind, int recordId, @Nullable JsonNode before, @Nullable JsonNode after) {
    var edits = DIFFERENCE.between(before, after);
    var shown = Objects.requireNonNull(after == null ? before : after);
    var taxon = kind == ChangeKind.TAXON ? shown : shown.path("taxon");
    return new Change(
        kind,
        recordId,
        kind == ChangeKind.ASSESSMENT ? shown.path("sis_taxon_id").asInt(0) : recordId,
        taxon.path("scientific_name").asString(""),
        before == null
            ? RecordOperation.ADDED
            : after == null ? RecordOperation.REMOVED : RecordOperation.CHANGED,
        classes(kind, before, after, edits),
        edits);
  }

  private Set<ChangeClass> classes(
      ChangeKind kind, @Nullable JsonNode before, @Nullable JsonNode after, List<Edit> edits) {
    if (kind == ChangeKind.GREEN_STATUS) {
      return Set.of(ChangeClass.GREEN_STATUS);
    }
    if (after == null) {
      return Set.of(ChangeClass.DELETED);
    }
    if (kind == ChangeKind.TAXON) {
      return before == null ? Set.of(ChangeClass.NEW_TAXON) : TAXON_PATHS.of(edits);
    }
    return before == null ? ofNewAssessment(after) : ofChangedAssessment(before, after, edits);
  }

  /** A new assessment moves its taxon when it is now the latest global one. */
  private Set<ChangeClass> ofNewAssessment(JsonNode after) {
    var classes = EnumSet.of(ChangeClass.NEW_ASSESSMENT);
    if (after.path("latest").asBoolean(false) && global(after)) {
      var move =
          new CategoryMove(
              formerCategory.apply(after.path("sis_taxon_id").asInt(0)), category(after));
      if (move.before() != null && move.changed()) {
        classes.add(move.changeClass());
      }
    }
    return classes;
  }

  private static Set<ChangeClass> ofChangedAssessment(
      JsonNode before, JsonNode after, List<Edit> edits) {
    var move = new CategoryMove(category(before), category(after));
    var others = edits.stream().filter(edit -> !edit.path().equals(CATEGORY)).toList();
    if (!move.changed()) {
      // such as LR/lc and LC: the same category under another version of the criteria
      return others.size() == edits.size()
          ? ASSESSMENT_PATHS.of(edits)
          : with(ASSESSMENT_PATHS.of(others), ChangeClass.CRITERIA);
    }
    return with(ASSESSMENT_PATHS.of(others), move.changeClass());
  }

  private static Set<ChangeClass> with(Set<ChangeClass> others, ChangeClass one) {
    var all = EnumSet.of(one);
    all.addAll(others);
    all.remove(ChangeClass.TEXT_ONLY);
    return all;
  }

  private static boolean global(JsonNode assessment) {
    for (var scope : assessment.path("scopes")) {
      if (scope.path("code").asString("").equals(Assessment.GLOBAL)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String category(JsonNode assessment) {
    return assessment.path("red_list_category").path("code").asString(null);
  }
}
