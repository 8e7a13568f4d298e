package org.saola.api.saola1.changes;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.releases.NamedReleases;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.store.changes.ChangeFilter;
import org.saola.store.release.Dataset;

/** Reads which changes are asked for. Waits for the database when a release is named. */
public final class ChangeFilters {
  /** The parameters that are read. */
  static final List<String> PARAMETERS =
      List.of("dataset", "source", "kind", "class", "taxon", "release");

  private final NamedReleases releases;

  public ChangeFilters(NamedReleases releases) {
    this.releases = releases;
  }

  /**
   * @throws Problem if a value is not understood
   */
  ChangeFilter of(Parameters parameters) {
    var dataset = releases.dataset(parameters);
    var kinds = kinds(dataset, parameters.text("kind"));
    var taxon = parameters.whole("taxon", 1, Integer.MAX_VALUE).map(Long::intValue).orElse(null);
    var release =
        parameters.text("release").map(name -> releases.find(dataset, name).id()).orElse(null);
    return new ChangeFilter(
        releases.meant(dataset).stream().map(Dataset::id).collect(toSet()),
        kinds,
        changeClass(parameters.text("class")),
        ChangeFilter.only(taxon),
        release == null ? 0 : release - 1,
        release == null ? Long.MAX_VALUE : release);
  }

  private static Set<ChangeKind> kinds(Optional<Dataset> dataset, Optional<String> wanted) {
    var kinds = EnumSet.allOf(ChangeKind.class);
    dataset.ifPresent(one -> kinds.removeIf(kind -> !kind.source().equals(one.kind().code())));
    if (wanted.isEmpty()) {
      return kinds;
    }
    var kind = wanted.flatMap(ChangeKind::find).filter(kinds::contains);
    return Set.of(
        kind.orElseThrow(
            () -> unknown("kind", wanted.get(), kinds.stream().map(ChangeKind::code))));
  }

  private static @Nullable ChangeClass changeClass(Optional<String> wanted) {
    return wanted
        .map(code ->
            ChangeClass.find(code)
                .orElseThrow(() ->
                    unknown(
                        "class", code, Arrays.stream(ChangeClass.values()).map(ChangeClass::code))))
        .orElse(null);
  }

  private static Problem unknown(String name, String value, Stream<String> known) {
    return Problem.badRequest(
        "there.no-value", name, Parameters.shown(value), known.collect(Collectors.joining(", ")));
  }
}
