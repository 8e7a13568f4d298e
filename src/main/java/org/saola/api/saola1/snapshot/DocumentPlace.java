package org.saola.api.saola1.snapshot;

import java.util.List;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.changes.ChangeKind;

/** A document of a snapshot, after which to go on. */
record DocumentPlace(ChangeKind kind, int id) {

  /**
   * Reads a place as {@link #toString} writes it.
   *
   * @param kinds that the snapshot has
   * @throws Problem if it is none
   */
  static DocumentPlace parse(String text, List<ChangeKind> kinds) {
    var parts = text.split(":", 2);
    return ChangeKind.find(parts[0])
        .filter(kinds::contains)
        .filter(_ -> parts.length == 2 && parts[1].matches("\\d{1,9}"))
        .map(kind -> new DocumentPlace(kind, Integer.parseInt(parts[1])))
        .orElseThrow(() ->
            Problem.badRequest("cursor.document", Parameters.shown(text), kinds.getFirst().code()));
  }

  @Override
  public String toString() {
    return kind.code() + ":" + id;
  }
}
