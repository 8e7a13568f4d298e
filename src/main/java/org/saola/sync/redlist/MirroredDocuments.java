package org.saola.sync.redlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.record.ServedDocument;
import org.saola.sync.SyncRun;
import tools.jackson.databind.json.JsonMapper;

/** All documents of one version, as if they were a folder of recorded answers. */
final class MirroredDocuments {
  private static final JsonMapper JSON = new JsonMapper();

  /** For the progress only. */
  private static final long USUAL_BYTES = 20_000;

  private final SyncRun session;
  private final KnownAssessments known;
  private final List<Received> received = new ArrayList<>();
  private final Map<Integer, Received> taxa = new HashMap<>();

  MirroredDocuments(SyncRun session, KnownAssessments known) {
    this.session = session;
    this.known = known;
  }

  /** An answer in the journal. */
  private record Received(String path, String stamp) {}

  /** Adds an answer as it is. */
  void add(String path, String stamp) {
    received.add(new Received(path, stamp));
  }

  /** Says that an answer that was received describes a taxon; the last one counts. */
  void describe(int sisId, String path, String stamp) {
    taxa.put(sisId, new Received(path, stamp));
  }

  InputFiles files(String version, Collection<ListItem> items) {
    var facts = JSON.createObjectNode().put("red_list_version", version).toString().getBytes(UTF_8);
    return InputFiles.of(
        version,
        List.of(
            new InputFile("version.json", facts.length, () -> new ByteArrayInputStream(facts)),
            file("lists.ndjson", received.size(), () -> received.stream().map(this::body)),
            file("assessments.ndjson", items.size(), () -> items.stream().map(this::document))));
  }

  /** Makes documents anew each time they are read. */
  @FunctionalInterface
  private interface Documents {
    Stream<byte[]> stream();
  }

  private static InputFile file(String name, int count, Documents documents) {
    return new InputFile(
        name,
        count * USUAL_BYTES,
        () -> {
          Iterator<byte[]> each = documents.stream().iterator();
          return new DocumentStream(each);
        });
  }

  private byte[] body(Received answer) {
    return session.get(answer.path(), answer.stamp()).body();
  }

  private byte[] document(ListItem item) {
    if (session.has(item.path(), item.stamp())) {
      return asListed(session.get(item.path(), item.stamp()).body(), item);
    }
    var summary = known.same(item).orElseThrow();
    return upToDate(known.document(item.id()), item, summary);
  }

  /** A document with what the lists say of it: where it says otherwise, they are right. */
  private static byte[] asListed(byte[] document, ListItem item) {
    var served = ServedDocument.of(document);
    return served.latest() == item.latest() ? document : served.withLatest(item.latest()).toBytes();
  }

  /** A known document with what lists and newer descriptions of its taxon say. */
  private byte[] upToDate(byte[] document, ListItem item, AssessmentSummary summary) {
    var described = Optional.ofNullable(taxa.get(item.sisId()));
    if (summary.latest() == item.latest() && described.isEmpty()) {
      return document;
    }
    var listed = ServedDocument.of(document).withLatest(item.latest());
    return described
        .map(answer -> listed.withTaxonOf(ServedDocument.of(body(answer))))
        .orElse(listed)
        .toBytes();
  }
}
