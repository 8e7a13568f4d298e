package org.saola.api.saola1.check;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.check.CheckPieces;
import org.saola.check.CheckRun;
import org.saola.http.Response;
import org.saola.http.Response.Body.Pieces;
import org.saola.http.Response.Header;

/** A checked list as an answer, which is made while it is sent. */
final class CheckedFile {
  private CheckedFile() {}

  static Answer of(CheckRun run) {
    var pieces = new CheckPieces(run, _ -> {});
    var type = new Header("Content-Type", ListAnswer.of(run.format()).contentType());
    return Answer.of(
        new Response(200, List.of(type), Pieces.computed(pieces))
            .toKeep("checked." + run.format().code())
            .with("Cache-Control", "no-store")
            .with(JsonAnswer.CITE_AND_TERMS.name(), JsonAnswer.CITE_AND_TERMS.value()),
        0);
  }
}
