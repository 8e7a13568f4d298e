package org.saola.api.saola1.releases;

import java.util.List;
import java.util.Optional;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Representation;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.RowsFormat;
import org.saola.http.Request;
import org.saola.http.work.Reply;
import org.saola.store.Releases;
import org.saola.store.changes.ChangeLog;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/**
 * {@code GET releases/{release}}: what a release is made of. {@code releases/A..B} is what changed
 * from A to B, with {@code .csv} at its end as a table of the changes of categories.
 */
public final class ReleaseResource implements Resource {
  private static final String BETWEEN = "..";
  private static final String CSV = ".csv";

  private final Releases manifests;
  private final NamedReleases releases;
  private final ChangeLog changes;

  public ReleaseResource(Releases manifests, NamedReleases releases, ChangeLog changes) {
    this.manifests = manifests;
    this.releases = releases;
    this.changes = changes;
  }

  @Override
  public String path() {
    return "releases/{release}";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), NamedReleases.PARAMETERS);
    return Reply.reading(() -> {
      var dataset = releases.dataset(parameters);
      var name = question.segment("release");
      // a label may look like two
      return name.contains(BETWEEN) && releases.found(dataset, name).isEmpty()
          ? between(question.request(), dataset, name)
          : one(question.request(), releases.find(dataset, name));
    });
  }

  private Answer one(Request request, Release release) {
    var document = JsonAnswer.object();
    ReleaseDocument.write(document, release, changes.ranges());
    var files = document.putArray("files");
    for (var file : manifests.manifest(release)) {
      files
          .addObject()
          .put("name", file.name())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256())
          .put("url", file.url());
    }
    return JsonAnswer.of(request, document, release.id());
  }

  private Answer between(Request request, Optional<Dataset> dataset, String names) {
    boolean csv = names.endsWith(CSV) || prefersCsv(request);
    var pair = names.endsWith(CSV) ? names.substring(0, names.length() - CSV.length()) : names;
    var comparison = comparison(dataset, pair);
    return csv
        ? Answer.of(
            new Representation(
                    "text/csv; charset=utf-8",
                    comparison.csv(),
                    List.of(JsonAnswer.CITE_AND_TERMS),
                    false)
                .response(request),
            0)
        : JsonAnswer.citable(request, comparison.document(), 0);
  }

  private static boolean prefersCsv(Request request) {
    return RowsFormat.documentOrTable(request) == RowsFormat.CSV;
  }

  private Comparison comparison(Optional<Dataset> dataset, String pair) {
    int at = pair.indexOf(BETWEEN);
    var from = pair.substring(0, at);
    var until = pair.substring(at + BETWEEN.length());
    // the dataset of one of the two may follow from the other
    var known = dataset.or(() -> onlyDataset(from)).or(() -> onlyDataset(until));
    var older = releases.find(known, from);
    var younger = releases.find(known, until);
    if (!older.dataset().equals(younger.dataset())) {
      throw Problem.badRequest(
          "release.datasets", from, older.dataset().id(), until, younger.dataset().id());
    }
    if (older.number() >= younger.number()) {
      throw Problem.badRequest("release.order", from, until);
    }
    return Comparison.of(changes, older, younger);
  }

  private Optional<Dataset> onlyDataset(String name) {
    var found = releases.found(Optional.empty(), name);
    return found.size() == 1 ? Optional.of(found.getFirst().dataset()) : Optional.empty();
  }
}
