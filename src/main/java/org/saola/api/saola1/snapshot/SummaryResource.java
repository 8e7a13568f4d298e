package org.saola.api.saola1.snapshot;

import java.time.Duration;
import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.snapshot.DigestedReleases.Digested;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;
import org.saola.message.Message;
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
    return Reply.later(
        Cost.READING,
        () ->
            snapshots
                .find(dataset, parameters.text(RELEASE).orElse(null))
                .map(release -> digested(question, release))
                .orElseGet(() ->
                    Reply.now(
                        JsonAnswer.of(
                            question.request(),
                            JsonAnswer.object()
                                .put("source", dataset.pathSegment().replace('-', '_'))
                                .putNull(RELEASE),
                            0))));
  }

  private Reply<Answer> digested(Question question, Release release) {
    var coming = snapshots.digested().begin(release);
    return coming.isDone()
        ? answer(question, release, coming.join())
        : Reply.later(
            Cost.WAITING,
            () ->
                DigestedReleases.await(coming, MOST)
                    .map(digested -> answer(question, release, digested))
                    .orElseGet(() -> Reply.now(unavailable(question))));
  }

  private static Answer unavailable(Question question) {
    var detail = Message.of("release.digesting");
    var answer = JsonAnswer.unavailable(detail, question.request());
    return answer.with(answer.response().with("Retry-After", AGAIN_AFTER_SECONDS));
  }

  private Reply<Answer> answer(Question question, Release release, Digested digested) {
    return Reply.reading(() -> {
      var document = head.of(release, digested.extras());
      SnapshotHead.addDigest(document, digested.digest());
      return JsonAnswer.of(question.request(), document, release.id());
    });
  }
}
