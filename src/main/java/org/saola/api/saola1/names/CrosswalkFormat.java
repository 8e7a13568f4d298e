package org.saola.api.saola1.names;

import java.util.Locale;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.http.Request;

/** How a crosswalk is written. */
enum CrosswalkFormat {
  JSON("application/json; charset=utf-8"),
  CSV("text/csv; charset=utf-8"),
  /** The Simple Standard for Sharing Ontological Mappings, as a table. */
  SSSOM("text/tab-separated-values; charset=utf-8");

  private final String contentType;

  CrosswalkFormat(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  /**
   * That of the parameter, else of the header Accept, else JSON.
   *
   * @throws Problem if the parameter names none
   */
  static CrosswalkFormat of(Request request, Parameters parameters) {
    var wanted = parameters.text("format");
    if (wanted.isEmpty()) {
      var accept = request.header("Accept").orElse("").toLowerCase(Locale.ROOT);
      if (accept.contains("tab-separated-values")) {
        return SSSOM;
      }
      return accept.contains("text/csv") && !accept.contains("json") ? CSV : JSON;
    }
    for (var format : values()) {
      if (format.name().equalsIgnoreCase(wanted.get())) {
        return format;
      }
    }
    throw Problem.badRequest(
        "format=%s is none; there is json, csv, sssom".formatted(Parameters.shown(wanted.get())));
  }
}
