package org.saola.sync.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.saola.changes.ChangeKind;
import org.saola.changes.Edit;
import org.saola.changes.JsonPatch;
import org.saola.store.ReleaseContent;
import org.saola.store.changes.ChangeCursor;
import org.saola.sync.SyncRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the steps from one release of the other server to a later one. */
final class ChangedCopy {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int CHANGES_PER_PAGE = 1_000;

  private final SyncRun session;
  private final ReleaseContent served;
  private final PeerRelease target;
  private final DocumentSpool spool;
  private long received;

  /**
   * @param served the release that the steps begin at, as this server has it
   * @param spool empty
   */
  ChangedCopy(SyncRun session, ReleaseContent served, PeerRelease target, DocumentSpool spool) {
    this.session = session;
    this.served = served;
    this.target = target;
    this.spool = spool;
  }

  /**
   * Asks for the changes and makes them.
   *
   * @param since the last change that is in the release that is served
   * @throws IllegalArgumentException if they don't fit what is served
   */
  void fetch(ChangeCursor since) {
    try (var stage = session.begin("changes", "changes", -1)) {
      boolean more = true;
      for (var cursor = since; more && cursor.sequence() < target.cursor().sequence(); ) {
        var path =
            "changes?since=%s&limit=%d&source=%s"
                .formatted(cursor, CHANGES_PER_PAGE, served.release().dataset().id());
        var answer = session.get(path, target.cursor().toString());
        if (!answer.found()) {
          throw new IllegalArgumentException(
              "the other server has not the changes after " + cursor);
        }
        var page = answer.json();
        for (var change : page.path("changes")) {
          if (change.path("sequence").asLong() <= target.cursor().sequence()) {
            apply(change);
            received++;
            stage.done();
          }
        }
        cursor = next(page);
        more = page.path("more").asBoolean(false);
      }
    }
  }

  private static ChangeCursor next(JsonNode page) {
    return ChangeCursor.of(page.path("cursor").asString(""))
        .orElseThrow(() -> new IllegalArgumentException("a page of changes has no cursor"));
  }

  long received() {
    return received;
  }

  private void apply(JsonNode change) {
    var kind =
        ChangeKind.find(change.path("kind").asString(""))
            .orElseThrow(() -> new IllegalArgumentException("a change of an unknown kind"));
    var key = new DocumentSpool.Key(kind, change.path("id").asInt());
    var edits = edits(change);
    if (edits.isEmpty()) {
      throw new IllegalArgumentException(
          "change %d doesn't say what changed".formatted(change.path("sequence").asLong()));
    }
    spool.put(key, JsonPatch.apply(document(key), edits));
  }

  private @Nullable JsonNode document(DocumentSpool.Key key) {
    return spool.has(key)
        ? spool.get(key).orElse(null)
        : served
            .find(key.kind(), key.id())
            .map(document -> JSON.readTree(document.json()))
            .orElse(null);
  }

  private static List<Edit> edits(JsonNode change) {
    var edits = new ArrayList<Edit>();
    for (var step : change.path("changes")) {
      edits.add(
          new Edit(
              type(step.path("op").asString("")),
              step.path("path").asString(""),
              step.get("before"),
              step.get("after")));
    }
    return edits;
  }

  private static Edit.Type type(String code) {
    return Arrays.stream(Edit.Type.values())
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a step of an unknown kind"));
  }

  /** Hands over what did not change and what did. */
  void forEach(ChangeKind kind, ObjIntConsumer<JsonNode> sink) {
    served
        .documents(kind, 0)
        .forEachRemaining(document -> {
          if (!spool.has(new DocumentSpool.Key(kind, document.id()))) {
            sink.accept(JSON.readTree(document.json()), document.id());
          }
        });
    spool.forEach(kind, (key, document) -> sink.accept(document, key.id()));
  }
}
