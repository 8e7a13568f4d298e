package org.saola.web.check;

import org.jspecify.annotations.Nullable;

/**
 * The page on which a list is given.
 *
 * @param names what was typed; empty at first
 * @param day what was chosen; empty for today
 * @param problem why the list was not checked, in English as all says that reads files; null for
 *     none
 * @param gone whether a check was asked for that is not there any more
 * @param rows most of a list
 */
public record ListFormView(
    String names, String day, @Nullable String problem, boolean gone, long rows) {

  static ListFormView empty(long rows) {
    return new ListFormView("", "", null, false, rows);
  }
}
