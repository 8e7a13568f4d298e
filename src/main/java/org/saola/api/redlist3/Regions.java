package org.saola.api.redlist3;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import tools.jackson.databind.node.ObjectNode;

/** What v3 calls regions: the scopes of v4, with their names instead of numbers in paths. */
final class Regions {
  private static final String GLOBAL = "global";

  private final Map<String, Coded> scopes = new LinkedHashMap<>();

  Regions(CodeLists codeLists) {
    for (var scope : codeLists.entries(Group.SCOPES)) {
      scopes.put(identifier(scope), scope);
    }
  }

  private static String identifier(Coded scope) {
    return String.valueOf(scope.description()).toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  /**
   * The code of the scope of a region.
   *
   * @param identifier as sent, such as {@code northern_africa}; null = the world
   * @throws RefusedRequest if there is no such region
   */
  String scopeCode(@Nullable String identifier) {
    var scope = scopes.get(orGlobal(identifier).toLowerCase(Locale.ROOT));
    if (scope == null || scope.code() == null) {
      throw RefusedRequest.region();
    }
    return scope.code();
  }

  /** The identifier of a region as answers repeat it. */
  static String orGlobal(@Nullable String identifier) {
    return identifier == null ? GLOBAL : identifier;
  }

  /** The answer to {@code region/list}. */
  ObjectNode list() {
    var answer = Json.object().put("count", scopes.size());
    var results = answer.putArray("results");
    scopes.forEach((identifier, scope) ->
        results.addObject().put("name", scope.description()).put("identifier", identifier));
    return answer;
  }
}
