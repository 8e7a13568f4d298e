package org.saola.api.saola1.administration;

import java.util.List;
import org.saola.access.Actor;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.store.jobs.Orders;
import org.saola.store.jobs.RefusedUpload;
import org.saola.store.jobs.Upload;
import org.saola.store.jobs.Uploads;

/**
 * {@code administration/uploads/ID}: how much of a file is there ({@code GET}, {@code HEAD}), more
 * of it ({@code PUT}), or no more need for it ({@code DELETE}).
 */
public final class UploadResource implements Resource {
  private static final String OFFSET = "offset";

  private final Uploads uploads;
  private final Orders orders;

  public UploadResource(Uploads uploads, Orders orders) {
    this.uploads = uploads;
    this.orders = orders;
  }

  @Override
  public String path() {
    return UploadsResource.PATH + "/{id}";
  }

  @Override
  public List<String> changes() {
    return List.of("PUT", "DELETE");
  }

  @Override
  public Reply<Answer> get(Question question) {
    var _ = Administrator.of(question);
    var _ = Parameters.of(question.query(), List.of());
    return Reply.reading(() -> shown(find(question)));
  }

  private Answer shown(Upload upload) {
    var document = UploadDocument.write(JsonAnswer.object(), uploads, upload);
    if (uploads.isComplete(upload)) {
      var looks = orders.tell(upload);
      var told = document.putObject("looks_like");
      if (looks.format().isEmpty()) {
        told.putNull("format").putNull("dataset");
      } else {
        told.put("format", looks.format()).put("dataset", looks.dataset());
      }
      told.put("detail", looks.words());
    }
    return withOffset(JsonAnswer.unkept(document), uploads.received(upload).orElse(0));
  }

  private Upload find(Question question) {
    return uploads.find(NumberedPath.id(question)).orElseThrow(() -> Problem.notFound("file.gone"));
  }

  private static Answer withOffset(Answer answer, long received) {
    return answer.with(answer.response().with("Upload-Offset", Long.toString(received)));
  }

  @Override
  public Reply<Answer> change(Question question) {
    var actor = Administrator.of(question);
    return Reply.reading(() -> changed(question, actor));
  }

  private Answer changed(Question question, Actor actor) {
    var upload = find(question);
    try {
      return question.request().method().equals("PUT")
          ? append(question, upload)
          : remove(upload, actor);
    } catch (RefusedUpload refused) {
      throw UploadDocument.problem(refused);
    }
  }

  private Answer append(Question question, Upload upload) {
    long offset =
        Parameters.of(question.query(), List.of(OFFSET))
            .whole(OFFSET, 0, Uploads.MOST_BYTES)
            .orElseThrow(() -> Problem.badRequest("file.offset"));
    long received = uploads.append(upload, offset, question.request().body());
    return withOffset(
        JsonAnswer.unkept(UploadDocument.write(JsonAnswer.object(), uploads, upload)), received);
  }

  private Answer remove(Upload upload, Actor actor) {
    uploads.remove(upload, actor);
    return JsonAnswer.unkept(JsonAnswer.object().put("removed", upload.id()));
  }
}
