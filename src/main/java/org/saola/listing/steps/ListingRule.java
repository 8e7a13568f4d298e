package org.saola.listing.steps;

import java.util.Locale;

/** The rules of listings, as finely as steps tell them apart; numbered as in the rules' text. */
public enum ListingRule {
  /** The changes of regulations in force together are read; its value is which slice it is. */
  SLICE("1.0"),

  /** What makes a change apply. The first that holds is told. */
  FIRST("1.3a"),
  OWN("1.3a"),
  KNOWN("1.3a"),
  CLOSER("1.3a"),
  RELISTED("1.3a"),

  /** What keeps it from that. */
  FARTHER("1.3a"),
  OUTSIDE_ONLY_PLACES("1.3a"),
  WITHIN_EXCEPT_PLACES("1.3a"),
  EXCEPT_TAXON("1.3a"),

  /** What a change does to where the listing of the taxon comes from. */
  BEGINS("1.3b"),
  INCLUDES("1.3b"),
  DELETES("1.3b"),
  TAKES_PLACE("1.3b"),
  JOINS("1.3b"),

  /** Rows, and whether they are current. */
  CURRENT_IN_SOURCE("1.4"),
  PAST_IN_SOURCE("1.4"),
  SUCCEEDED("1.4i"),
  INCLUSION_ENDED("1.4ii"),
  TOLD_TWICE("1.4iii"),
  TAKES_TEXTS("1.4iii"),
  HIDDEN("1.6"),
  EXCEPTION_NOT_SHOWN("1.6"),

  /** Status, from changes on the taxon itself. */
  DIRECTLY_LISTED("2.1"),
  DIRECTLY_EXCLUDED("2.1"),
  DIRECTLY_DELETED("2.1"),

  /** Status, on the way down. The value is the status that arrives. */
  PATH_STARTS("2.2"),
  PATH_MEETS_OWN("2.2"),
  PATH_EXCEPT_TAXON("2.2"),
  PATH_EXCEPT_PLACES("2.2"),
  PATH_OUTSIDE_PLACES("2.2"),
  PATH_GOES_ON("2.2"),

  /** What of all that counts. */
  STATUS_JOINED("2.3"),
  STATUS_FROM_BELOW("2.4"),
  WAY_UP_STOPS("2.4"),

  /** What is not covered. */
  GAP_BY_STATUS("3.1"),
  GAP_BY_PLACES("3.2"),
  LIMIT_LIFTED("3.2"),
  GAP_BY_CONTENT("3.3"),
  GAP_BELOW("3.4"),
  NO_STATUS("3.4"),
  OWN_SYMBOL("3.5"),
  COVERED_BY_ROWS("3.5"),

  /** The sum. */
  CHILD_SYMBOLS("4.2"),
  CHILD_NOT_COVERED("4.2"),
  OWN_JOINS("4.2"),
  OWN_LEFT_OUT("4.2"),
  SUMMARY("4.4"),
  EMPTY_SUMMARY("4.4");

  private final String number;

  ListingRule(String number) {
    this.number = number;
  }

  /** Where the rule stands, such as {@code 1.3a}. */
  public String number() {
    return number;
  }

  /** What answers call it, such as {@code outside_only_places}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of those of 1.3a, whether the change applies. */
  public boolean applies() {
    return compareTo(FIRST) >= 0 && compareTo(RELISTED) <= 0;
  }
}
