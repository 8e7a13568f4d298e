package org.saola.api.saola1.snapshot;

import java.time.Duration;
import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.store.release.Release;

/** {@code GET snapshot/SOURCE/summary}: a snapshot without its documents. */
final class SummaryResource implements Resource {
  private static final String RELEASE = "release";

  /** Shorter than clients wait for an answer. */
  private static final Duration MOST = Duration.ofSeconds(20);

  private static final String AGAIN_AFTER_SECONDS = "10";

  private final ReadableSnapshots snapshots;
  private final SnapshotHead head;

  SummaryResource(ReadableSnapshots snapshots, SnapshotHead head) {
    this.snapshots = snapshots;
    this.head = head;
  }

  @Override
  public String path() {
    return "snapshot/{source}/summary";
  }

  @Override
  public Reply<Answer> get(Question question) {
    ReadableSnapshots.check(question.caller());
    var dataset = snapshots.dataset(question);
    var parameters = Parameters.of(question.query(), List.of(RELEASE));
    return Reply.reading(() -> {
      var release = snapshots.find(dataset, parameters.text(RELEASE).orElse(null));
      return release.isEmpty()
          ? JsonAnswer.of(
              question.request(),
              JsonAnswer.object()
                  .put("source", dataset.pathSegment().replace('-', '_'))
                  .putNull(RELEASE),
              0)
          : answer(question, release.get());
    });
  }

  private Answer answer(Question question, Release release) {
    var digested = snapshots.digested().get(release, MOST);
    if (digested.isEmpty()) {
      var detail = "the release is being read for its checksum; ask again after Retry-After";
      var answer = JsonAnswer.unavailable(detail, question.request());
      return answer.with(answer.response().with("Retry-After", AGAIN_AFTER_SECONDS));
    }
    var document = head.of(release, digested.get().extras());
    SnapshotHead.addDigest(document, digested.get().digest());
    return JsonAnswer.of(question.request(), document, release.id());
  }
}
