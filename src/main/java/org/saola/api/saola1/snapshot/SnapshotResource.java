package org.saola.api.saola1.snapshot;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.body.LinePieces;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;

/** {@code GET snapshot/SOURCE}: a whole release, a line for each document, or a part of it. */
final class SnapshotResource implements Resource {
  private static final String NDJSON = "application/x-ndjson; charset=utf-8";
  private static final List<String> PARAMETERS = List.of("release", "after", "limit");

  private final ReadableSnapshots snapshots;
  private final SnapshotHead head;

  SnapshotResource(ReadableSnapshots snapshots, SnapshotHead head) {
    this.snapshots = snapshots;
    this.head = head;
  }

  @Override
  public String path() {
    return "snapshot/{source}";
  }

  @Override
  public Reply<Answer> get(Question question) {
    ReadableSnapshots.check(question.caller());
    var dataset = snapshots.dataset(question);
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var limit = parameters.whole("limit", 1, Integer.MAX_VALUE).map(Long::intValue);
    return Reply.later(
        Cost.READING,
        () -> {
          var release =
              snapshots
                  .find(dataset, parameters.text("release").orElse(null))
                  .orElseThrow(() ->
                      Problem.notFound("no-data.dataset", dataset.pathSegment().replace('-', '_')));
          var content = snapshots.content(release);
          var after =
              parameters.text("after").map(text -> DocumentPlace.parse(text, content.kinds()));
          var coming = snapshots.digested().begin(release);
          return Reply.later( // its first line tells what all of it is read for
              Cost.WAITING,
              () -> {
                var digested = coming.join();
                var lines =
                    new SnapshotLines(
                        content,
                        () -> head.of(release, digested.extras()),
                        digested.digest(),
                        after,
                        limit);
                return Reply.now(
                    Answer.of(
                        LinePieces.answer(question.request(), NDJSON, lines, Cost.READING),
                        release.id()));
              });
        });
  }
}
