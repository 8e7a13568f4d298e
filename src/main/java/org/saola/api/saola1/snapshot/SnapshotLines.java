package org.saola.api.saola1.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.changes.ChangeKind;
import org.saola.store.ReleaseContent;
import org.saola.store.ReleaseContent.Document;
import org.saola.store.release.ContentDigest;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a snapshot: what it is, the documents, and how it ends. Each is made when it is
 * asked for.
 */
final class SnapshotLines implements Iterator<byte[]> {
  /** A part ends after so many bytes, however few documents that are. */
  private static final long MOST_BYTES = 8L << 20;

  private final ReleaseContent content;
  private final Supplier<ObjectNode> head;
  private final ContentDigest digest;
  private final boolean whole;
  private final Iterator<ChangeKind> kinds;
  private Iterator<Document> documents = Collections.emptyIterator();
  private int firstId;
  private long left;
  private long bytes;
  private @Nullable DocumentPlace last;
  private State state = State.BEGINNING;

  private enum State {
    BEGINNING,
    DOCUMENTS,
    ENDED
  }

  /**
   * @param head what the first line says
   * @param digest of the whole release, for the last line
   * @param after the document before the first one; empty = from the beginning
   * @param limit of documents; empty = all there are
   */
  SnapshotLines(
      ReleaseContent content,
      Supplier<ObjectNode> head,
      ContentDigest digest,
      Optional<DocumentPlace> after,
      Optional<Integer> limit) {
    this.content = content;
    this.head = head;
    this.digest = digest;
    this.whole = limit.isEmpty();
    this.left = limit.map(Integer::longValue).orElse(Long.MAX_VALUE);
    this.last = after.orElse(null);
    this.firstId = after.map(place -> place.id() + 1).orElse(0);
    this.kinds =
        content.kinds().stream()
            .dropWhile(kind -> after.isPresent() && kind != after.get().kind())
            .iterator();
  }

  @Override
  public boolean hasNext() {
    return state != State.ENDED;
  }

  @Override
  public byte[] next() {
    return switch (state) {
      case BEGINNING -> {
        state = State.DOCUMENTS;
        yield line(head.get());
      }
      case DOCUMENTS -> hasDocument() ? document() : end();
      case ENDED -> throw new NoSuchElementException();
    };
  }

  private boolean hasDocument() {
    while (!documents.hasNext() && kinds.hasNext()) {
      documents = content.documents(kinds.next(), firstId);
      firstId = 0;
    }
    return documents.hasNext() && left > 0 && (whole || bytes < MOST_BYTES);
  }

  private byte[] document() {
    var document = documents.next();
    var line = document.line();
    last = new DocumentPlace(document.kind(), document.id());
    left--;
    bytes += line.length;
    return line;
  }

  private byte[] end() {
    state = State.ENDED;
    var line = JsonAnswer.object();
    var end = line.putObject("end");
    if (documents.hasNext()) {
      end.put("after", String.valueOf(last));
    } else {
      SnapshotHead.addDigest(end, digest);
    }
    return line(line);
  }

  private static byte[] line(ObjectNode node) {
    return (node + "\n").getBytes(UTF_8);
  }
}
