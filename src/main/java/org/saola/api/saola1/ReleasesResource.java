package org.saola.api.saola1;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.store.Release;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET releases}: what is served. */
public final class ReleasesResource implements Resource {
  private final Supplier<Stream<Release>> current;

  /**
   * @param current the releases that are served, one for each source at most
   */
  public ReleasesResource(Supplier<Stream<Release>> current) {
    this.current = current;
  }

  @Override
  public String path() {
    return "releases";
  }

  @Override
  public Answer get(Question question, boolean mayBlock) {
    var document = JsonAnswer.object();
    var releases = document.putArray("releases");
    current.get().forEach(release -> write(releases.addObject(), release));
    return JsonAnswer.of(question.request(), document, 0);
  }

  private static void write(ObjectNode out, Release release) {
    out.put("source", release.source().code())
        .put("label", release.description().label())
        .put("number", release.id())
        .put("published_at", text(release.publishedAt()))
        .put("records", release.recordCount())
        .put("citation", release.description().citation());
  }

  private static @Nullable String text(@Nullable Object value) {
    return Optional.ofNullable(value).map(Object::toString).orElse(null);
  }
}
