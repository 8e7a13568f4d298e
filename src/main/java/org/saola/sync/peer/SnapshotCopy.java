package org.saola.sync.peer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.saola.changes.ChangeKind;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncStopped;
import tools.jackson.databind.JsonNode;

/** Fetches a whole release, part by part; the journal holds the parts. */
final class SnapshotCopy {
  private static final int DOCUMENTS_PER_PART = 5_000;

  /** Where the other server ends a part anyway. */
  private static final long BYTES_PER_PART = 8L << 20;

  private final SyncRun session;
  private final String base;
  private final PeerRelease release;
  private final List<Part> parts = new ArrayList<>();
  private long received;

  private record Part(String path, Set<ChangeKind> kinds) {}

  /**
   * @param base the path of snapshots of the source
   */
  SnapshotCopy(SyncRun session, String base, PeerRelease release) {
    this.session = session;
    this.base = base;
    this.release = release;
  }

  /** Asks for the parts that are missing; false when the release is no longer there. */
  boolean fetch() {
    var after = "";
    try (var stage = session.begin("whole release", "parts", estimatedParts())) {
      do {
        var path =
            "%s?release=%d&limit=%d%s"
                .formatted(
                    base,
                    release.number(),
                    DOCUMENTS_PER_PART,
                    after.isEmpty() ? "" : "&after=" + after);
        var answer = session.get(path, stamp());
        if (!answer.found()) {
          return false;
        }
        var kinds = EnumSet.noneOf(ChangeKind.class);
        answer.forEachLine(line -> {
          kinds.add(kind(line));
          received++;
        });
        stage.done();
        parts.add(new Part(path, kinds));
        after = answer.end().path("after").asString("");
      } while (!after.isEmpty());
    }
    return true;
  }

  private long estimatedParts() {
    long documents = release.digest().counts().values().stream().mapToLong(Long::longValue).sum();
    return 1 + Math.max(documents / DOCUMENTS_PER_PART, release.digest().bytes() / BYTES_PER_PART);
  }

  private String stamp() {
    return release.cursor().toString();
  }

  long received() {
    return received;
  }

  private static ChangeKind kind(JsonNode line) {
    return ChangeKind.find(line.path("kind").asString(""))
        .orElseThrow(() ->
            SyncStopped.unexpected(
                "a snapshot has documents of the kind %s, which this version doesn't know"
                    .formatted(line.path("kind").asString("none"))));
  }

  /** Reads the parts again. */
  void forEach(ChangeKind kind, ObjIntConsumer<JsonNode> sink) {
    for (var part : parts) {
      if (part.kinds().contains(kind)) {
        session
            .get(part.path(), stamp())
            .forEachLine(line -> {
              if (kind(line) == kind) {
                sink.accept(line.path("document"), line.path("id").asInt());
              }
            });
      }
    }
  }
}
