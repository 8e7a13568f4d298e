package org.saola.admission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saola.http.MalformedQuery;
import org.saola.http.QueryParameters;
import tools.jackson.core.io.JsonStringEncoder;

/** The parameters of a request for the record; never a token. */
final class RecordedParameters {
  /** What programs call tokens that they put into URLs. */
  static final Set<String> TOKENS = Set.of("token", "api_key", "access_token");

  private static final String NONE = "{}";
  private static final String ARRAY = "[]";

  /** Longer than any name or list of ids that makes sense. */
  static final int MOST_OF_ONE = 200;

  static final int MOST_OF_ALL = 1_000;
  static final String CUT = "\u2026";

  private RecordedParameters() {}

  /**
   * The parameters of the path and then of the query as JSON; of one sent twice the last counts,
   * but arrays keep all. What is longer than {@value #MOST_OF_ONE} characters is cut, and what
   * finds no room within {@value #MOST_OF_ALL} in all is left out; {@value #CUT} then stands for
   * it.
   *
   * @param query as sent; one that can't be read is left out
   */
  static String json(Operation operation, String query) {
    if (operation.pathParameters().isEmpty() && query.isEmpty()) {
      return NONE;
    }
    var parameters = new LinkedHashMap<String, Object>();
    operation.pathParameters().forEach((name, value) -> parameters.put(cut(name), cut(value)));
    int left = MOST_OF_ALL;
    for (var parameter : parse(query).all()) {
      if (TOKENS.contains(parameter.name())) {
        continue;
      }
      var kept = new QueryParameters.Parameter(cut(parameter.name()), cut(parameter.value()));
      int length = kept.name().length() + kept.value().length();
      if (length > left) {
        parameters.put(CUT, CUT); // a short one behind it, such as the page, may still find room
      } else {
        left -= length;
        add(parameters, kept);
      }
    }
    return written(parameters);
  }

  private static String cut(String text) {
    if (text.length() <= MOST_OF_ONE) {
      return text;
    }
    // half a pair of surrogates is no text
    int end =
        Character.isHighSurrogate(text.charAt(MOST_OF_ONE - 1)) ? MOST_OF_ONE - 1 : MOST_OF_ONE;
    return text.substring(0, end) + CUT;
  }

  private static void add(Map<String, Object> parameters, QueryParameters.Parameter parameter) {
    if (!parameter.name().endsWith(ARRAY)) {
      parameters.put(parameter.name(), parameter.value());
      return;
    }
    var name = parameter.name().substring(0, parameter.name().length() - ARRAY.length());
    var values = new ArrayList<Object>();
    if (parameters.get(name) instanceof List<?> before) {
      values.addAll(before);
    }
    values.add(parameter.value());
    parameters.put(name, values);
  }

  /** Without a tree or a generator, which cost as much as the rest of an admission. */
  private static String written(Map<String, Object> parameters) {
    var out = new StringBuilder().append('{');
    parameters.forEach((name, value) -> {
      out.append(out.length() == 1 ? "" : ",");
      quote(name, out).append(':');
      if (value instanceof List<?> values) {
        for (int i = 0; i < values.size(); i++) {
          quote(values.get(i), out.append(i == 0 ? '[' : ','));
        }
        out.append(']');
      } else {
        quote(value, out);
      }
    });
    return out.append('}').toString();
  }

  private static StringBuilder quote(Object text, StringBuilder out) {
    JsonStringEncoder.getInstance().quoteAsString(text.toString(), out.append('"'));
    return out.append('"');
  }

  private static QueryParameters parse(String query) {
    try {
      return QueryParameters.parse(query);
    } catch (MalformedQuery e) {
      return QueryParameters.parse(""); // the request was refused for it
    }
  }
}
