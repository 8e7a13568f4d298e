package org.saola.ingest.redlistdocuments;

import java.util.Optional;
import java.util.Set;
import org.saola.redlist.Group;
import tools.jackson.databind.JsonNode;

/** What the body of an answer of the API is, told by its keys. */
enum DocumentKind {
  ASSESSMENT("assessments"),
  TAXON("taxa"),
  GREEN_STATUSES("lists of Green Status assessments"),
  GREEN_STATUS("single Green Status assessments"),
  GROUP_PAGE("pages of comprehensive groups, of which only the membership is taken"),
  LIST("pages or items of lists, which say nothing that assessments don't"),
  CODE_LIST("code lists, compared with the known ones"),
  NAME_LIST("lists of names of taxa"),
  INFORMATION("answers about the release"),
  ERROR("errors"),
  UNKNOWN("unknown ones, which are no answers of the API v4");

  private static final String ASSESSMENTS = "assessments";
  private static final String NAMES = "_names";
  private static final String COMPREHENSIVE_GROUP = "comprehensive_group";
  private static final String RECOVERY = "species_recovery_category";
  private static final Set<String> INFORMATION_KEYS =
      Set.of("api_version", "red_list_version", "count");

  private final String description;

  DocumentKind(String description) {
    this.description = description;
  }

  /** For reports; in the plural. */
  String description() {
    return description;
  }

  static DocumentKind of(JsonNode body) {
    if (body.has("assessment_id") && (body.has("taxon") || body.has("red_list_category"))) {
      return ASSESSMENT;
    }
    if (body.has(RECOVERY)) {
      return GREEN_STATUS;
    }
    if (body.has(ASSESSMENTS)) {
      return ofAssessments(body);
    }
    if (body.has("assessment_ids") || body.has("assessment_id")) {
      return LIST;
    }
    return body.isObject() && body.size() == 1 ? ofOnlyKey(body) : UNKNOWN;
  }

  private static DocumentKind ofAssessments(JsonNode body) {
    if (body.has("taxon")) {
      return TAXON;
    }
    if (body.has(COMPREHENSIVE_GROUP)) {
      return GROUP_PAGE;
    }
    return body.path(ASSESSMENTS).path(0).has(RECOVERY) ? GREEN_STATUSES : LIST;
  }

  private static DocumentKind ofOnlyKey(JsonNode body) {
    var key = body.propertyNames().iterator().next();
    if (key.equals("error")) {
      return ERROR;
    }
    if (INFORMATION_KEYS.contains(key)) {
      return INFORMATION;
    }
    if (!body.path(key).isArray()) {
      return UNKNOWN;
    }
    if (codeList(key).isPresent()) {
      return CODE_LIST;
    }
    return rank(key).isPresent() ? NAME_LIST : UNKNOWN;
  }

  /** The group whose code list stands under a key. */
  static Optional<Group> codeList(String key) {
    return key.equals(COMPREHENSIVE_GROUP)
        ? Optional.of(Group.COMPREHENSIVE_GROUPS)
        : Group.find(key).filter(group -> !group.rank());
  }

  /** The rank whose names stand under a key such as {@code family_names}. */
  static Optional<Group> rank(String key) {
    return key.endsWith(NAMES)
        ? Group.find(key.substring(0, key.length() - NAMES.length())).filter(Group::rank)
        : Optional.empty();
  }
}
