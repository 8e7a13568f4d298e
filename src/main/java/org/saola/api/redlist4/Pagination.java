package org.saola.api.redlist4;

import java.util.ArrayList;
import java.util.List;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response.Header;

/**
 * Which page of a list is asked for, and the headers that lead to the others (contract section 2).
 *
 * @param page as asked for, from 1; may be beyond the last
 * @param size of pages, 1 to 100
 * @param sizeName what the parameter of the size is called
 */
record Pagination(Request request, int page, int size, String sizeName) {
  static final String PAGE = "page";
  static final String PAGE_SIZE = "per_page";

  /** The size of a page of the possibly extinct. */
  static final String ITEMS = "items";

  private static final int LARGEST = 100;
  private static final int LONGEST_NUMBER = 9;

  /** The page that a request asks for. */
  static Pagination of(
      Request request, QueryParameters parameters, String sizeName, int usualSize) {
    int page = number(parameters, PAGE, 1);
    int size = Math.min(number(parameters, sizeName, usualSize), LARGEST);
    return new Pagination(request, page, size, sizeName);
  }

  /** A list of assessments by a code or name. */
  static Pagination of(Request request, QueryParameters parameters) {
    return of(request, parameters, PAGE_SIZE, LARGEST);
  }

  /** A number from 1; anything else counts as not sent. */
  private static int number(QueryParameters parameters, String name, int otherwise) {
    var digits = parameters.find(name).orElse("");
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return otherwise;
    }
    if (digits.length() > LONGEST_NUMBER) {
      return Integer.MAX_VALUE;
    }
    int number = Integer.parseInt(digits);
    return number == 0 ? otherwise : number;
  }

  /** How many records come before this page. */
  long offset() {
    return (page - 1L) * size;
  }

  /** The headers of a page of a list of so many records. */
  List<Header> headers(int total) {
    int pages = Math.max(1, Math.ceilDiv(total, size));
    return List.of(
        new Header("link", links(pages)),
        new Header("current-page", Integer.toString(page)),
        new Header("page-items", Integer.toString(size)),
        new Header("total-pages", Integer.toString(pages)),
        new Header("total-count", Integer.toString(total)));
  }

  private String links(int pages) {
    var links = new ArrayList<String>();
    links.add(link(1, "first"));
    if (page > 1) {
      links.add(link(Math.min(page - 1, pages), "prev"));
    }
    if (page < pages) {
      links.add(link(page + 1, "next"));
    }
    links.add(link(pages, "last"));
    return String.join(", ", links);
  }

  private String link(int target, String relation) {
    return "<"
        + request.root()
        + request.path()
        + '?'
        + query(target)
        + ">; rel=\""
        + relation
        + '"';
  }

  /** The client's own parameters as it wrote them, led to another page. */
  private String query(int target) {
    var parts = new ArrayList<String>();
    var sent = request.query();
    for (var part : sent == null ? new String[0] : sent.split("&", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    put(parts, PAGE, target);
    put(parts, sizeName, size);
    return String.join("&", parts);
  }

  private static void put(List<String> parts, String name, int value) {
    var part = name + '=' + value;
    var sent = false;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).equals(name) || parts.get(i).startsWith(name + '=')) {
        parts.set(i, part);
        sent = true;
      }
    }
    if (!sent) {
      parts.add(part);
    }
  }
}
