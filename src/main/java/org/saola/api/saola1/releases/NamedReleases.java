package org.saola.api.saola1.releases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.store.Releases;
import org.saola.store.release.Release;
import org.saola.store.release.Source;

/** Releases by the names that users give them. Waits for the database. */
public final class NamedReleases {
  private final Releases releases;

  public NamedReleases(Releases releases) {
    this.releases = releases;
  }

  /**
   * The source that {@code source} names, as {@code red_list} or {@code redlist}.
   *
   * @throws Problem if it is none
   */
  public static Optional<Source> source(Parameters parameters) {
    return parameters.text("source").map(NamedReleases::source);
  }

  private static Source source(String name) {
    return Arrays.stream(Source.values())
        .filter(source ->
            source.code().equals(name) || source.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() ->
            Problem.badRequest(
                "source=%s is no source; it is red_list or species_plus"
                    .formatted(Parameters.shown(name))));
  }

  /** All releases, newest first. */
  List<Release> all() {
    return releases.list();
  }

  /**
   * The only release of a label or number.
   *
   * @param source empty where any may have it
   * @throws Problem if there is none, or one of each source
   */
  public Release find(Optional<Source> source, String name) {
    var found = found(source, name);
    if (found.isEmpty()) {
      throw Problem.notFound(
          "there is no release %s%s; see %s"
              .formatted(
                  Parameters.shown(name),
                  source.map(one -> " of " + one.code()).orElse(""),
                  "/api/saola/v1/releases"));
    }
    if (found.size() > 1) {
      throw Problem.badRequest(
          "release %s is one of %s; say which with source=red_list or source=species_plus"
              .formatted(
                  name,
                  found.stream()
                      .map(release -> release.source().code())
                      .collect(Collectors.joining(" and one of "))));
    }
    return found.getFirst();
  }

  /** At most one for each source. */
  List<Release> found(Optional<Source> source, String name) {
    return source.map(List::of).orElse(List.of(Source.values())).stream()
        .flatMap(one -> releases.find(one, name).stream())
        .toList();
  }
}
