package org.saola.web.legal;

import java.util.List;

/** What the page about citing shows: a citation for each release that is served. */
public record CitePage(List<Citation> citations) {

  /** All formats, in the order in which they are offered. */
  public List<CitationFormat> formats() {
    return List.of(CitationFormat.values());
  }
}
