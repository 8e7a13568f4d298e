package org.saola.api.saola1.search;

import java.util.Arrays;
import java.util.Locale;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;

/** In which form hits are told. */
enum SearchFormat {
  JSON("application/json; charset=utf-8"),
  NDJSON("application/x-ndjson; charset=utf-8"),
  CSV("text/csv; charset=utf-8");

  private final String contentType;

  SearchFormat(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  /**
   * The one that is asked for, by a parameter or else by a header.
   *
   * @throws Problem if there is no such
   */
  static SearchFormat of(Question question, Parameters parameters) {
    var wanted = parameters.text("format");
    if (wanted.isPresent()) {
      return Arrays.stream(values())
          .filter(format -> format.name().equalsIgnoreCase(wanted.get()))
          .findFirst()
          .orElseThrow(() ->
              Problem.badRequest(
                  "format=%s is none; there is json, ndjson, csv"
                      .formatted(Parameters.shown(wanted.get()))));
    }
    var accept = question.request().header("Accept").orElse("").toLowerCase(Locale.ROOT);
    if (accept.contains("application/json")) {
      return JSON;
    }
    return accept.contains("ndjson") ? NDJSON : accept.contains("text/csv") ? CSV : JSON;
  }
}
