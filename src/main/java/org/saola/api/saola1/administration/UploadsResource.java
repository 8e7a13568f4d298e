package org.saola.api.saola1.administration;

import java.util.List;
import org.saola.access.Actor;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.PostedFields;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.SaolaApi;
import org.saola.http.work.Reply;
import org.saola.store.jobs.RefusedUpload;
import org.saola.store.jobs.Uploads;

/** {@code GET} and {@code POST administration/uploads}: files to import from. */
public final class UploadsResource implements Resource {
  static final String PATH = "administration/uploads";

  private static final String EXAMPLE = "{\"name\":\"red-list.zip\",\"bytes\":1234567}";

  private final Uploads uploads;

  public UploadsResource(Uploads uploads) {
    this.uploads = uploads;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Reply<Answer> get(Question question) {
    var _ = Administrator.of(question);
    var _ = Parameters.of(question.query(), List.of());
    return Reply.reading(() -> {
      var document = JsonAnswer.object();
      var written = document.putArray("uploads");
      uploads.list().forEach(each -> UploadDocument.write(written.addObject(), uploads, each));
      return JsonAnswer.unkept(document);
    });
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  /** Begins one. */
  @Override
  public Reply<Answer> post(Question question) {
    var actor = Administrator.of(question);
    return Reply.reading(() -> begun(question, actor));
  }

  private Answer begun(Question question, Actor actor) {
    var sent = PostedFields.of(question, EXAMPLE).only(List.of("name", "bytes", "sha256"));
    try {
      var upload =
          uploads.create(sent.required("name"), sent.whole("bytes"), sent.text("sha256"), actor);
      return JsonAnswer.begun(
          201,
          "%s/%s/%d".formatted(SaolaApi.BASE, PATH, upload.id()),
          UploadDocument.write(JsonAnswer.object(), uploads, upload));
    } catch (RefusedUpload refused) {
      throw UploadDocument.problem(refused);
    }
  }
}
