package org.saola.api.speciesplus1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.saola.api.speciesplus1.document.NestedEndpoint;
import org.saola.api.speciesplus1.document.WireFormat;
import org.saola.http.path.RouteTable;
import org.saola.http.path.RouteTable.Found;

/** What a path asks for (contract 1.1) and in which format (1.2). */
sealed interface Route {
  String BASE = "/api/v1";

  /** Decided by the suffix of the path alone. */
  WireFormat format();

  /** As sent, without a slash at the end. */
  String path();

  /** What parameters may be called. */
  Set<String> parameters();

  /** What the path ends with after the dot, as sent; {@code json} when there is none. */
  default String suffix() {
    var dot = path().indexOf('.', path().lastIndexOf('/'));
    return dot < 0 ? "json" : path().substring(dot + 1);
  }

  /** The index of taxon concepts. */
  record Index(WireFormat format, String path) implements Route {
    @Override
    public Set<String> parameters() {
      return IndexRequest.PERMITTED;
    }
  }

  /**
   * An endpoint below a taxon concept.
   *
   * @param taxonConceptId as sent
   */
  record Nested(NestedEndpoint endpoint, String taxonConceptId, WireFormat format, String path)
      implements Route {
    @Override
    public Set<String> parameters() {
      return endpoint.parameters();
    }
  }

  /** The list of bulk downloads. */
  record Downloads(WireFormat format, String path) implements Route {
    @Override
    public Set<String> parameters() {
      return DownloadsHandler.PERMITTED;
    }
  }

  /** The newest bulk download itself. */
  record LatestDownload(WireFormat format, String path) implements Route {
    @Override
    public Set<String> parameters() {
      return DownloadsHandler.PERMITTED;
    }
  }

  /** The route of a path; empty when there is none. */
  static Optional<Route> find(String pathAsSent) {
    var path =
        pathAsSent.endsWith("/") ? pathAsSent.substring(0, pathAsSent.length() - 1) : pathAsSent;
    if (!path.startsWith(BASE + "/")) {
      return Optional.empty();
    }
    var segments = path.substring(BASE.length() + 1).split("/", -1);
    var last = segments.length - 1;
    var dot = segments[last].indexOf('.');
    var suffix = dot < 0 ? "" : segments[last].substring(dot + 1);
    if (dot >= 0 && (suffix.isEmpty() || suffix.indexOf('.') >= 0)) {
      return Optional.empty();
    }
    segments[last] = dot < 0 ? segments[last] : segments[last].substring(0, dot);
    var format = suffix.toLowerCase(Locale.ROOT).equals("xml") ? WireFormat.XML : WireFormat.JSON;
    return TABLE
        .find(Arrays.asList(segments))
        .map(found -> found.target().route(found, format, path));
  }

  /** Makes the route of a path; {@code path} as in {@link Route#path}. */
  @FunctionalInterface
  interface Target {
    Route route(Found<?> found, WireFormat format, String path);
  }

  RouteTable<Target> TABLE = table();

  private static RouteTable<Target> table() {
    var table =
        new RouteTable<Target>()
            .add("taxon_concepts", (_, format, path) -> new Index(format, path))
            .add("downloads", (_, format, path) -> new Downloads(format, path))
            .add("downloads/latest", (_, format, path) -> new LatestDownload(format, path));
    for (var endpoint : NestedEndpoint.values()) {
      table.add(
          "taxon_concepts/{id}/" + endpoint.path(),
          (found, format, path) -> new Nested(endpoint, found.segment("id"), format, path));
    }
    return table;
  }
}
