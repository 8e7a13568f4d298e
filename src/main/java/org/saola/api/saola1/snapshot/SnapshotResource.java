package org.saola.api.saola1.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.LinePieces;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.Response;
import org.saola.http.Response.Body.Pieces;
import org.saola.http.Response.Header;
import org.saola.http.work.Reply;

/** {@code GET snapshot/SOURCE}: a whole release, a line for each document, or a part of it. */
final class SnapshotResource implements Resource {
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
    return Reply.reading(() -> {
      ReadableSnapshots.check(question.caller());
      var dataset = snapshots.dataset(question);
      var parameters = Parameters.of(question.query(), PARAMETERS);
      var release =
          snapshots
              .find(dataset, parameters.text("release").orElse(null))
              .orElseThrow(() ->
                  Problem.notFound(
                      "%s has no release yet".formatted(dataset.pathSegment().replace('-', '_'))));
      var content = snapshots.content(release);
      var lines =
          new SnapshotLines(
              content,
              () -> head.of(release, snapshots.digested().get(release).extras()),
              () -> snapshots.digested().get(release).digest(),
              parameters.text("after").map(text -> DocumentPlace.parse(text, content.kinds())),
              parameters.whole("limit", 1, Integer.MAX_VALUE).map(Long::intValue));
      var gzip = question.request().acceptsGzip();
      return Answer.of(response(lines, gzip), release.id());
    });
  }

  private static Response response(SnapshotLines lines, boolean gzip) {
    var headers = new ArrayList<Header>();
    headers.add(new Header("Content-Type", "application/x-ndjson; charset=utf-8"));
    headers.add(new Header("Cache-Control", "no-store"));
    headers.add(new Header("Vary", "Accept-Encoding"));
    if (gzip) {
      headers.add(new Header("Content-Encoding", "gzip"));
    }
    return new Response(200, headers, new Pieces(Pieces.UNKNOWN, new LinePieces(lines, gzip)));
  }
}
