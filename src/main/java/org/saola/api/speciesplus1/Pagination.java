package org.saola.api.speciesplus1;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Where a page stands (contract section 4).
 *
 * @param page 1 = the first; may lie beyond the last
 * @param size records on a page, 1 to {@value #LARGEST}
 * @param total records on all pages
 */
record Pagination(int page, int size, int total) {
  static final int LARGEST = 500;

  long offset() {
    return (page - 1L) * size;
  }

  /**
   * The {@code Link} header; {@code url} makes the address of a page. Empty with nothing to link.
   */
  Optional<String> link(IntFunction<String> url) {
    var last = Math.max(1, Math.ceilDiv(total, size));
    var links = new ArrayList<String>();
    if (last > 1 && page > 1) {
      links.add(link(url, 1, "first"));
    }
    if (page > 1) {
      links.add(link(url, page - 1, "prev"));
    }
    if (page < last) {
      links.add(link(url, page + 1, "next"));
      links.add(link(url, last, "last"));
    }
    return links.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", links));
  }

  private static String link(IntFunction<String> url, int page, String relation) {
    return "<" + url.apply(page) + ">; rel=\"" + relation + '"';
  }
}
