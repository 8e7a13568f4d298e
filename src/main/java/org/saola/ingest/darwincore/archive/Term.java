package org.saola.ingest.darwincore.archive;

import java.util.Locale;

/** Terms of Darwin Core and ColDP. */
public final class Term {
  private Term() {}

  /** Whether anything is made of a simple term. */
  public static boolean isRead(String simple) {
    return ArchiveTerms.known(simple) != null;
  }

  /**
   * What is left of {@code http://rs.tdwg.org/dwc/terms/taxonID}, {@code dwc:taxonID} or {@code
   * taxonID}: {@code taxonid}.
   */
  public static String simple(String term) {
    var text = term.strip();
    int end =
        Math.max(text.lastIndexOf('/'), Math.max(text.lastIndexOf('#'), text.lastIndexOf(':')));
    return text.substring(end + 1).toLowerCase(Locale.ROOT);
  }
}
