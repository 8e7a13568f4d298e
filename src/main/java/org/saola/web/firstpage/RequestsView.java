package org.saola.web.firstpage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.saola.language.Language;
import org.saola.store.download.Download;

/**
 * What programs can ask for.
 *
 * @param open whether no token is needed
 */
public record RequestsView(boolean open, List<ApiView> apis, List<Dump> dumps) {

  /**
   * An API.
   *
   * @param id by which messages know it
   * @param title as it is called
   * @param base its path, without a slash at the end
   * @param origin scheme and authority the client used
   * @param tokenHeader in which it takes tokens
   * @param loaded whether there are data for it
   * @param examples requests that work as they stand
   * @param paths all that there are, below the base
   */
  public record ApiView(
      String id,
      String title,
      String base,
      String origin,
      String tokenHeader,
      boolean loaded,
      List<Example> examples,
      List<String> paths) {
    /** What its paths begin with. */
    public String address() {
      return origin + base + "/";
    }
  }

  /** A published bulk dump. */
  public record Dump(Language language, LocalDate day, long records, String size, Example request) {

    static Dump of(Download download, String origin, boolean open) {
      var statistics = download.statistics();
      return new Dump(
          download.language(),
          download.completedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
          statistics.recordCount(),
          size(statistics.compressedBytes()),
          new SpeciesPlusExamples(origin, open).file(download.language().code()));
    }

    /** What the language is called, in a language. */
    public String languageIn(Language other) {
      return Locale.of(language.code()).getDisplayLanguage(Locale.of(other.code()));
    }

    private static String size(long bytes) {
      return bytes < 1_000_000
          ? String.format(Locale.ROOT, "%,d kB", Math.ceilDiv(bytes, 1000))
          : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
  }
}
