package org.saola.ingest.darwincore;

import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;

/**
 * Which list an archive is.
 *
 * @param title of the archive
 * @param year of publication in four digits
 * @param official whether the scope is one of the Red List's own
 */
record ListIdentity(String title, String year, Coded scope, boolean official) {

  static ListIdentity of(String title, String year, String scopeName, CodeLists codeLists) {
    var scope = DerivedIds.scope(scopeName, codeLists);
    return new ListIdentity(title, year, scope, !DerivedIds.isOwn(scope, codeLists));
  }

  /** The name of the country or region. */
  String name() {
    return String.valueOf(scope.description());
  }
}
