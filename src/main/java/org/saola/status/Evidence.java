package org.saola.status;

import java.util.Locale;

/** What a finding stands on. */
public enum Evidence {
  /** Rows with dates, or rows that were current on the day of the data. */
  RECORDS("records of the taxon were in force"),
  SOURCE_SUMMARY("the source's own summary says so"),
  COMPLETE_LIST("the release has all that the source lists, and nothing of it was in force"),
  /** 1 July 1975. */
  BEFORE_CITES("CITES entered into force on 1 July 1975");

  private final String sentence;

  Evidence(String sentence) {
    this.sentence = sentence;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String sentence() {
    return sentence;
  }
}
