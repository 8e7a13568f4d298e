package org.saola.changes;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What changes of taxon concepts mean; their documents are records as they are stored. */
public final class SpeciesPlusRules implements ChangeRules {
  /** What tells an element of a list from others. */
  private static final JsonDifference DIFFERENCE =
      new JsonDifference(List.of("id", "code", "name"));

  private static final PathClasses PATHS =
      new PathClasses(
          """
          name           /fullName /authorYear /rank /status
          classification /taxonomy /higherTaxa
          synonymy       /relatedNames
          common_names   /commonNames
          appendix       /citesListing /citesListings
          annex          /euListing /euListings
          quota          /citesQuotas
          suspension     /citesSuspensions
          decision       /euDecisions
          distribution   /distributions
          references     /references
          text_only      /citesListings/*/annotation /citesListings/*/hash /citesListings/*/party/name
          text_only      /euListings/*/annotation /euListings/*/hash /euListings/*/party/name
          text_only      /citesQuotas/*/notes /citesQuotas/*/url /citesQuotas/*/geoEntity/name
          text_only      /citesQuotas/*/unit/name /citesSuspensions/*/notes
          text_only      /citesSuspensions/*/geoEntity/name /citesSuspensions/*/startNotification/url
          text_only      /euDecisions/*/notes /euDecisions/*/geoEntity/name
          text_only      /euDecisions/*/startEvent/url /euDecisions/*/source/name
          text_only      /euDecisions/*/term/name /euDecisions/*/type/description
          text_only      /distributions/*/place/name /distributions/*/citations
          order          /position
          time_only      /updatedAt
          """);

  private final Set<String> beyond;

  /**
   * Rules for one pair of releases.
   *
   * @param beyond paths of fields that one of both releases has nothing of
   */
  public SpeciesPlusRules(Set<String> beyond) {
    this.beyond = Set.copyOf(beyond);
  }

  @Override
  public Change describe(
      ChangeKind kind, int recordId, @Nullable JsonNode before, @Nullable JsonNode after) {
    var edits = DIFFERENCE.between(before, after);
    var shown = Objects.requireNonNull(after == null ? before : after);
    return new Change(
        kind,
        recordId,
        recordId,
        shown.path("fullName").asString(""),
        before == null
            ? RecordOperation.ADDED
            : after == null ? RecordOperation.REMOVED : RecordOperation.CHANGED,
        classes(before, after, edits),
        edits);
  }

  /** A deletion is one, whatever of the record goes with it. */
  private Set<ChangeClass> classes(
      @Nullable JsonNode before, @Nullable JsonNode after, List<Edit> edits) {
    if (after == null) {
      return Set.of(ChangeClass.DELETED);
    }
    boolean active = active(after);
    if (before == null) {
      return Set.of(active ? ChangeClass.NEW_TAXON : ChangeClass.DELETED);
    }
    return active == active(before)
        ? ofEdits(edits)
        : Set.of(active ? ChangeClass.RESTORED : ChangeClass.DELETED);
  }

  /** What comes or goes with the coverage of a release means nothing else. */
  private Set<ChangeClass> ofEdits(List<Edit> edits) {
    var within = edits.stream().filter(edit -> beyond.stream().noneMatch(edit::isAt)).toList();
    if (within.size() == edits.size()) {
      return PATHS.of(edits);
    }
    var classes = EnumSet.of(ChangeClass.COVERAGE);
    classes.addAll(PATHS.of(within));
    classes.remove(ChangeClass.TIME_ONLY);
    return classes;
  }

  private static boolean active(JsonNode document) {
    return document.path("active").asBoolean(true);
  }
}
