package org.saola.store.changes;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.saola.changes.ChangeKind;
import tools.jackson.databind.JsonNode;

/** All documents of one release that are compared with those of another one. */
public interface CanonicalDocuments {

  /** The kinds there are, in the order in which they are compared. */
  List<ChangeKind> kinds();

  /** Those of one kind, by rising id; holds only some of them in memory. */
  default Iterator<CanonicalDocument> of(ChangeKind kind) {
    return of(kind, 0);
  }

  /** The same without those whose id is below {@code first}. */
  Iterator<CanonicalDocument> of(ChangeKind kind, int first);

  /** The one of a record. */
  Optional<CanonicalDocument> find(ChangeKind kind, int id);

  /** A document as JSON, in one line. */
  byte[] json(CanonicalDocument document);

  /** What a document says. */
  JsonNode parse(CanonicalDocument document);
}
