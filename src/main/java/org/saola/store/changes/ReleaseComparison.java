package org.saola.store.changes;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.saola.changes.ChangeKind;
import org.saola.changes.ChangeRules;
import tools.jackson.databind.JsonNode;

/** Finds what differs between two releases and writes it down. */
public final class ReleaseComparison {
  /** Documents are read by one thread and compared by all; so many are in memory. */
  private static final int BATCH = 128;

  private final CanonicalDocuments before;
  private final CanonicalDocuments after;
  private final ChangeRules rules;
  private final ChangeSetWriter writer;
  private final LongConsumer compared;
  private final List<Pair> batch = new ArrayList<>();

  private record Pair(
      ChangeKind kind, @Nullable CanonicalDocument before, @Nullable CanonicalDocument after) {}

  /** One document ahead of an iterator. */
  private static final class Cursor {
    private final Iterator<CanonicalDocument> documents;
    private @Nullable CanonicalDocument next;

    Cursor(Iterator<CanonicalDocument> documents) {
      this.documents = documents;
      advance();
    }

    /** The next document; null = no more. */
    @Nullable CanonicalDocument next() {
      return next;
    }

    long id() {
      return next == null ? Long.MAX_VALUE : next.recordId();
    }

    void advance() {
      next = documents.hasNext() ? documents.next() : null;
    }
  }

  /**
   * A comparison.
   *
   * @param compared is told how many more records are compared
   */
  public ReleaseComparison(
      CanonicalDocuments before,
      CanonicalDocuments after,
      ChangeRules rules,
      ChangeSetWriter writer,
      LongConsumer compared) {
    this.before = before;
    this.after = after;
    this.rules = rules;
    this.writer = writer;
    this.compared = compared;
  }

  /** Compares everything: kind by kind, by rising id. */
  public void run() throws SQLException {
    for (var kind : after.kinds()) {
      compare(kind, new Cursor(before.of(kind)), new Cursor(after.of(kind)));
    }
    flush();
  }

  private void compare(ChangeKind kind, Cursor old, Cursor young) throws SQLException {
    while (old.next() != null || young.next() != null) {
      long id = Math.min(old.id(), young.id());
      var one = old.id() == id ? old.next() : null;
      var other = young.id() == id ? young.next() : null;
      if (one == null || other == null || !Arrays.equals(one.content(), other.content())) {
        add(new Pair(kind, one, other));
      }
      if (one != null) {
        old.advance();
      }
      if (other != null) {
        young.advance();
      }
      compared.accept(1);
    }
  }

  private void add(Pair pair) throws SQLException {
    batch.add(pair);
    if (batch.size() == BATCH) {
      flush();
    }
  }

  private void flush() throws SQLException {
    var changes = batch.parallelStream().map(this::describe).filter(Objects::nonNull).toList();
    batch.clear();
    writer.add(changes);
  }

  /** Null when the documents say the same in other bytes. */
  private ChangeSetWriter.@Nullable Encoded describe(Pair pair) {
    var old = parsed(before, pair.before());
    var young = parsed(after, pair.after());
    if (old != null && old.equals(young)) {
      return null;
    }
    var document = pair.after() == null ? pair.before() : pair.after();
    int id = Objects.requireNonNull(document).recordId();
    return ChangeSetWriter.Encoded.of(rules.describe(pair.kind(), id, old, young));
  }

  private static @Nullable JsonNode parsed(
      CanonicalDocuments documents, @Nullable CanonicalDocument document) {
    return document == null ? null : documents.parse(document);
  }
}
