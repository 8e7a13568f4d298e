package org.saola.api.saola1.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.AnswerFormat;
import org.saola.api.saola1.Parameters;
import org.saola.http.Request;
import org.saola.spreadsheet.list.ListFormat;

/** The forms in which a client may have a checked list. */
enum ListAnswer implements AnswerFormat {
  CSV(ListFormat.CSV, "text/csv; charset=utf-8"),
  TSV(ListFormat.TSV, "text/tab-separated-values; charset=utf-8"),
  XLSX(ListFormat.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JSON(ListFormat.JSON, "application/json; charset=utf-8"),
  NDJSON(ListFormat.NDJSON, "application/x-ndjson; charset=utf-8"),
  /** In the form in which it was sent. */
  AS_SENT(null, "");

  private static final List<ListAnswer> TO_CHOOSE = List.of(CSV, TSV, XLSX, JSON, NDJSON);

  private final @Nullable ListFormat format;
  private final String contentType;

  ListAnswer(@Nullable ListFormat format, String contentType) {
    this.format = format;
    this.contentType = contentType;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  /**
   * The one that is asked for, by the parameter, else by the header Accept; null for that of the
   * list.
   */
  static @Nullable ListFormat wanted(Parameters parameters, Request request) {
    return AnswerFormat.wanted(TO_CHOOSE, parameters, request, AS_SENT).format;
  }

  /** The one of a list; lines are no table, and go out as one. */
  static ListAnswer of(ListFormat format) {
    var table = format == ListFormat.LINES ? ListFormat.CSV : format;
    return TO_CHOOSE.stream().filter(each -> each.format == table).findFirst().orElseThrow();
  }
}
