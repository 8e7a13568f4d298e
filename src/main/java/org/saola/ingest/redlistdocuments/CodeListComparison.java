package org.saola.ingest.redlistdocuments;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Group;
import tools.jackson.databind.JsonNode;

/** Compares recorded code lists with those that are served; they are the same in every release. */
final class CodeListComparison {
  private final CodeLists known;
  private final Set<String> differences = new LinkedHashSet<>();

  CodeListComparison(CodeLists known) {
    this.known = known;
  }

  /** Looks for entries that only one side has; a body has one key. */
  void add(JsonNode body) {
    var key = body.propertyNames().iterator().next();
    var group = DocumentKind.codeList(key).orElseThrow();
    var recorded = new LinkedHashSet<String>();
    body.path(key).values().forEach(entry -> recorded.add(entry(group, entry)));
    var expected = knownEntries(group);
    var surplus = new ArrayList<>(recorded);
    surplus.removeAll(expected);
    surplus.forEach(entry -> differences.add("%s: %s is not known".formatted(group.path(), entry)));
    expected.removeAll(recorded);
    expected.forEach(
        entry -> differences.add("%s: %s is served, not recorded".formatted(group.path(), entry)));
  }

  private Set<String> knownEntries(Group group) {
    var entries =
        switch (group) {
          case COMPREHENSIVE_GROUPS ->
              known.comprehensiveGroups().stream().map(each -> each.name());
          case RED_LIST_CATEGORIES ->
              known.categories().stream()
                  .map(each -> entry(each.code(), each.description(), each.version()));
          default ->
              known.entries(group).stream()
                  .map(each -> entry(each.code(), each.description(), null));
        };
    return entries.collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String entry(Group group, JsonNode entry) {
    return group == Group.COMPREHENSIVE_GROUPS
        ? entry.path("name").asString("")
        : entry(
            entry.path("code").stringValue(null),
            entry.path("description").path("en").stringValue(null),
            entry.path("version").stringValue(null));
  }

  private static String entry(
      @Nullable String code, @Nullable String description, @Nullable String version) {
    return "%s \"%s\"%s".formatted(code, description, version == null ? "" : ", " + version);
  }

  List<String> differences() {
    return List.copyOf(differences);
  }
}
