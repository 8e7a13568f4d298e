package org.saola.visit.admin;

import org.saola.visit.Visit;

/** Where a page of a long list begins: below an id, as ids fall from page to page. */
final class Paging {
  static final int PAGE = 50;

  private static final String BEFORE = "before";

  private Paging() {}

  /** Only entries with a lower id are on the page. */
  static long before(Visit visit) {
    try {
      return Long.parseLong(visit.parameter(BEFORE));
    } catch (NumberFormatException _) {
      return Long.MAX_VALUE;
    }
  }

  /** The query of the page after the one that ends with this id. */
  static String after(long lastId) {
    return BEFORE + "=" + lastId;
  }
}
