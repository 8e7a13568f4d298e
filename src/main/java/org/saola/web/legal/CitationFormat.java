package org.saola.web.legal;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The files in which programs for references take citations. */
public enum CitationFormat {
  BIB("BibTeX", "application/x-bibtex; charset=utf-8", BibTex::of),
  RIS("RIS", "application/x-research-info-systems; charset=utf-8", Ris::of),
  JSON("CSL-JSON", "application/vnd.citationstyles.csl+json; charset=utf-8", CslJson::of);

  private final String title;
  private final String contentType;
  private final transient Function<Citation, String> writer;

  CitationFormat(String title, String contentType, Function<Citation, String> writer) {
    this.title = title;
    this.contentType = contentType;
    this.writer = writer;
  }

  /** The format of a file whose name ends so. */
  static Optional<CitationFormat> find(String extension) {
    for (var format : values()) {
      if (format.extension().equals(extension)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** How names of its files end, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  String contentType() {
    return contentType;
  }

  /** The whole file. */
  public String write(Citation citation) {
    return writer.apply(citation);
  }
}
