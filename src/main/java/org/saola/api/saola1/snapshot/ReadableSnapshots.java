package org.saola.api.saola1.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Caller;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.store.NotKeptException;
import org.saola.store.ReleaseContent;
import org.saola.store.Releases;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/** The releases that may be copied, and by whom. */
final class ReadableSnapshots {
  static final String SOURCE = "source";

  private final Releases releases;
  private final Supplier<List<Dataset>> datasets;
  private final DigestedReleases digested;

  ReadableSnapshots(
      Releases releases, Supplier<List<Dataset>> datasets, DigestedReleases digested) {
    this.releases = releases;
    this.datasets = datasets;
    this.digested = digested;
  }

  /**
   * Lets only those pass who may copy releases; an open server makes no exception.
   *
   * @throws Problem if the caller may not
   */
  static void check(Caller caller) {
    var bearer = caller.bearer();
    if (bearer == null) {
      throw Problem.of(Problem.Kind.UNAUTHORIZED, "token.snapshots");
    }
    if (!bearer.role().mayCopyReleases()) {
      throw Problem.of(Problem.Kind.FORBIDDEN, "banned.snapshots", bearer.role().code());
    }
  }

  /** The dataset that a path names. */
  Dataset dataset(Question question) {
    var name = question.segment(SOURCE);
    var all = datasets.get();
    return all.stream()
        .filter(dataset -> dataset.pathSegment().equals(name))
        .findFirst()
        .orElseThrow(() ->
            Problem.notFound(
                "there.no-snapshot",
                Parameters.shown(name),
                all.stream().map(Dataset::pathSegment).collect(Collectors.joining(", "))));
  }

  /**
   * The release that is asked for; empty when none was named and there is none yet.
   *
   * @param name label or number; null = the current one
   * @throws NotKeptException if it is not there
   */
  Optional<Release> find(Dataset dataset, @Nullable String name) {
    return name == null
        ? releases.findCurrent(dataset)
        : Optional.of(releases.readable(dataset, name));
  }

  ReleaseContent content(Release release) {
    return releases.content(release);
  }

  DigestedReleases digested() {
    return digested;
  }
}
