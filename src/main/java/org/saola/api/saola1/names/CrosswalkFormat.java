package org.saola.api.saola1.names;

import java.util.List;
import org.saola.api.saola1.AnswerFormat;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.http.Request;

/** How a crosswalk is written. */
enum CrosswalkFormat implements AnswerFormat {
  JSON("application/json; charset=utf-8"),
  CSV("text/csv; charset=utf-8"),
  /** The Simple Standard for Sharing Ontological Mappings, as a table. */
  SSSOM("text/tab-separated-values; charset=utf-8");

  private final String contentType;

  CrosswalkFormat(String contentType) {
    this.contentType = contentType;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  /**
   * That of the parameter, else of the header Accept, else JSON.
   *
   * @throws Problem if the parameter names none
   */
  static CrosswalkFormat of(Request request, Parameters parameters) {
    return AnswerFormat.wanted(List.of(values()), parameters, request, JSON);
  }
}
