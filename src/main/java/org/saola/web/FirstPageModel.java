package org.saola.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.store.Download;

/**
 * What the first page shows.
 *
 * @param origin scheme and authority the client used
 * @param open whether no token is needed
 * @param release null unless serving
 * @param taxa the first one is that of the examples
 */
public record FirstPageModel(
    State state,
    String origin,
    boolean open,
    @Nullable HeldRelease release,
    List<ShownTaxon> taxa,
    List<Example> examples,
    List<Dump> dumps) {

  /** What the server has to show. */
  public enum State {
    STARTING,
    EMPTY,
    SERVING
  }

  static FirstPageModel starting(String origin) {
    return new FirstPageModel(State.STARTING, origin, false, null, List.of(), List.of(), List.of());
  }

  static FirstPageModel empty(String origin, boolean open) {
    return new FirstPageModel(State.EMPTY, origin, open, null, List.of(), List.of(), List.of());
  }

  /** A published bulk dump. */
  public record Dump(String language, LocalDate day, long records, String size, Example request) {

    static Dump of(Download download, String origin, boolean open) {
      var statistics = download.statistics();
      var code = download.language().code();
      return new Dump(
          language(code),
          download.completedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
          statistics.recordCount(),
          size(statistics.compressedBytes()),
          Example.file(code, origin, open));
    }

    private static String language(String code) {
      return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String size(long bytes) {
      return bytes < 1_000_000
          ? String.format(Locale.ROOT, "%,d kB", Math.ceilDiv(bytes, 1000))
          : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
  }
}
