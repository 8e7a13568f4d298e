package org.saola.sync.peer;

import java.util.function.ObjIntConsumer;
import org.saola.changes.ChangeKind;
import tools.jackson.databind.JsonNode;

/** The documents of a copy; read one after another, as often as is needed. */
@FunctionalInterface
interface Documents {

  /** Hands over every document of a kind with its id, in any order. */
  void forEach(ChangeKind kind, ObjIntConsumer<JsonNode> sink);
}
