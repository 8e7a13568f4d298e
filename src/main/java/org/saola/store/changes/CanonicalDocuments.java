package org.saola.store.changes;

import java.util.Iterator;
import java.util.List;
import org.saola.changes.ChangeKind;
import tools.jackson.databind.JsonNode;

/** All documents of one release that are compared with those of another one. */
public interface CanonicalDocuments {

  /** The kinds there are, in the order in which they are compared. */
  List<ChangeKind> kinds();

  /** Those of one kind, by rising id; holds only some of them in memory. */
  Iterator<CanonicalDocument> of(ChangeKind kind);

  /** What a document says. */
  JsonNode parse(CanonicalDocument document);
}
