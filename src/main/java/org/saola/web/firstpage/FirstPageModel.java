package org.saola.web.firstpage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.saola.store.download.Download;

/**
 * What the first page shows.
 *
 * @param origin scheme and authority the client used
 * @param open whether no token is needed
 * @param releases those that are held
 * @param speciesPlus whether anything of Species+ is held
 * @param redList whether anything of the Red List is held
 */
public record FirstPageModel(
    State state,
    String origin,
    boolean open,
    List<ShownRelease> releases,
    List<ShownTaxon> taxa,
    boolean speciesPlus,
    List<Example> speciesPlusExamples,
    boolean redList,
    List<Example> redListExamples,
    List<Dump> dumps) {

  /** What the server has to show. */
  public enum State {
    STARTING,
    EMPTY,
    SERVING
  }

  /** A page without data. */
  static FirstPageModel without(State state, String origin, boolean open) {
    return new FirstPageModel(
        state, origin, open, List.of(), List.of(), false, List.of(), false, List.of(), List.of());
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
          new SpeciesPlusExamples(origin, open).file(code));
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
