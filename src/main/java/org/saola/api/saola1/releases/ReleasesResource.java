package org.saola.api.saola1.releases;

import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.store.changes.ChangeLog;

/** {@code GET releases}: all there ever were, newest first. */
public final class ReleasesResource implements Resource {
  private final NamedReleases releases;
  private final ChangeLog changes;

  public ReleasesResource(NamedReleases releases, ChangeLog changes) {
    this.releases = releases;
    this.changes = changes;
  }

  @Override
  public String path() {
    return "releases";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), NamedReleases.PARAMETERS);
    return Reply.reading(() -> {
      var document = JsonAnswer.object();
      var written = document.putArray("releases");
      var ranges = changes.ranges();
      releases.of(releases.dataset(parameters)).stream()
          .forEach(release -> ReleaseDocument.write(written.addObject(), release, ranges));
      return JsonAnswer.of(question.request(), document, 0);
    });
  }
}
