package org.saola.api.saola1.administration;

import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Problem.Kind;
import org.saola.store.jobs.RefusedUpload;
import org.saola.store.jobs.Upload;
import org.saola.store.jobs.Uploads;
import tools.jackson.databind.node.ObjectNode;

/** A file that is sent, as JSON; and why one is not taken. */
final class UploadDocument {
  private UploadDocument() {}

  /** What is there of it is null where another server has it. */
  static ObjectNode write(ObjectNode out, Uploads uploads, Upload upload) {
    var received = uploads.received(upload);
    out.put("id", upload.id()).put("name", upload.name()).put("bytes", upload.bytes());
    if (received.isPresent()) {
      out.put("received", received.getAsLong()).put("complete", uploads.isComplete(upload));
    } else {
      out.putNull("received").putNull("complete");
    }
    return out.put("sha256", upload.sha256())
        .put("server", upload.node())
        .put("created_at", upload.createdAt().toString())
        .put("removed_after", uploads.expiry(upload).toString());
  }

  static Problem problem(RefusedUpload refused) {
    var detail = refused.said();
    return Problem.of(kind(refused.reason()), detail);
  }

  private static Kind kind(RefusedUpload.Reason reason) {
    return switch (reason) {
      case INVALID -> Kind.BAD_REQUEST;
      case TOO_LARGE -> Kind.CONTENT_TOO_LARGE;
      case NO_ROOM -> Kind.INSUFFICIENT_STORAGE;
      case CONFLICT -> Kind.CONFLICT;
      case ELSEWHERE -> Kind.MISDIRECTED_REQUEST;
    };
  }
}
