package org.saola.api.saola1.check;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.check.CheckPieces;
import org.saola.check.CheckRun;
import org.saola.http.Response;
import org.saola.http.Response.Body.Pieces;
import org.saola.http.Response.Header;
import org.saola.spreadsheet.list.ListFormat;

/** A checked list as an answer, which is made while it is sent. */
final class CheckedFile {
  private CheckedFile() {}

  static Answer of(CheckRun run) {
    var pieces = new CheckPieces(run, _ -> {});
    return Answer.of(new Response(200, headers(run.format()), Pieces.computed(pieces)), 0);
  }

  private static List<Header> headers(ListFormat format) {
    return List.of(
        new Header("Content-Type", ListAnswer.of(format).contentType()),
        new Header("Content-Disposition", "attachment; filename=\"checked." + format.code() + "\""),
        new Header("Cache-Control", "no-store"),
        JsonAnswer.CITE_AND_TERMS);
  }
}
