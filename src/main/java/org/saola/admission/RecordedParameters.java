package org.saola.admission;

import java.util.Set;
import org.saola.http.MalformedQuery;
import org.saola.http.QueryParameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of a request for the record; never a token. */
final class RecordedParameters {
  /** What programs call tokens that they put into URLs. */
  static final Set<String> TOKENS = Set.of("token", "api_key", "access_token");

  private static final JsonMapper JSON = new JsonMapper();
  private static final String NONE = "{}";
  private static final String ARRAY = "[]";

  private RecordedParameters() {}

  /**
   * The parameters of the path and then of the query as JSON; of one sent twice the last counts,
   * but arrays keep all.
   *
   * @param query as sent; one that can't be read is left out
   */
  static String json(Operation operation, String query) {
    if (operation.pathParameters().isEmpty() && query.isEmpty()) {
      return NONE;
    }
    var parameters = JSON.createObjectNode();
    operation.pathParameters().forEach(parameters::put);
    for (var parameter : parse(query).all()) {
      if (!TOKENS.contains(parameter.name())) {
        add(parameters, parameter);
      }
    }
    return parameters.toString();
  }

  private static void add(ObjectNode parameters, QueryParameters.Parameter parameter) {
    if (!parameter.name().endsWith(ARRAY)) {
      parameters.put(parameter.name(), parameter.value());
      return;
    }
    var name = parameter.name().substring(0, parameter.name().length() - ARRAY.length());
    var values =
        parameters.get(name) instanceof ArrayNode array ? array : parameters.putArray(name);
    values.add(parameter.value());
  }

  private static QueryParameters parse(String query) {
    try {
      return QueryParameters.parse(query);
    } catch (MalformedQuery e) {
      return QueryParameters.parse(""); // the request was refused for it
    }
  }
}
