package org.saola.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.saola.changes.ChangeKind;
import org.saola.codelists.CodeListFiles;
import org.saola.redlist.Group;
import org.saola.store.changes.CanonicalDocument;
import org.saola.store.changes.CanonicalDocuments;
import org.saola.store.redlist.AssessmentIndex;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.StoredRedList;
import org.saola.store.redlist.record.GreenStatusTaxon;
import org.saola.store.release.ContentDigest;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusDocuments;
import org.saola.store.sql.Connections;

/**
 * All that a release says: a document for each record, and what belongs to none of them. Another
 * server that has the same answers the same. Waits for the database.
 */
public final class ReleaseContent {
  private final Release release;
  private final CanonicalDocuments documents;

  ReleaseContent(Connections connections, Release release) {
    this.release = release;
    this.documents =
        switch (release.dataset().kind()) {
          case SPECIES_PLUS -> new SpeciesPlusDocuments(connections, release.id());
          case RED_LIST -> new StoredRedList(connections, release.id());
        };
  }

  /**
   * The document of a record.
   *
   * @param json in one line, in UTF-8
   */
  public record Document(ChangeKind kind, int id, byte[] json) {

    /** The line that holds it in a copy of the release, with its end. */
    public byte[] line() {
      var line = new ByteArrayOutputStream(json.length + 64);
      line.writeBytes(
          "{\"kind\":\"%s\",\"id\":%d,\"document\":".formatted(kind.code(), id).getBytes(UTF_8));
      line.writeBytes(json);
      line.writeBytes("}\n".getBytes(UTF_8));
      return line.toByteArray();
    }
  }

  public Release release() {
    return release;
  }

  /** The kinds of records, in the order in which they come. */
  public List<ChangeKind> kinds() {
    return documents.kinds();
  }

  /**
   * The documents of one kind, by rising id; holds only some of them in memory.
   *
   * @param first the lowest id that is wanted
   */
  public Iterator<Document> documents(ChangeKind kind, int first) {
    var found = documents.of(kind, first);
    Iterable<CanonicalDocument> all = () -> found;
    return StreamSupport.stream(all.spliterator(), false)
        .map(document -> document(kind, document))
        .iterator();
  }

  private Document document(ChangeKind kind, CanonicalDocument document) {
    return new Document(kind, document.recordId(), documents.json(document));
  }

  /** The document of one record. */
  public Optional<Document> find(ChangeKind kind, int id) {
    return documents.find(kind, id).map(document -> document(kind, document));
  }

  /** What tells whether two releases hold the same documents; reads all of them. */
  public ContentDigest digest() {
    var counts = new EnumMap<ChangeKind, Long>(ChangeKind.class);
    long bytes = 0;
    var digest = sha256();
    for (var kind : kinds()) {
      long count = 0;
      for (var all = documents(kind, 0); all.hasNext(); count++) {
        var line = all.next().line();
        digest.update(line);
        bytes += line.length;
      }
      counts.put(kind, count);
    }
    return new ContentDigest(counts, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** What belongs to no record; nothing for Species+, whose records tell their own places. */
  public ReleaseExtras extras() {
    return documents instanceof StoredRedList redList
        ? extras(redList.index())
        : ReleaseExtras.NONE;
  }

  private static ReleaseExtras extras(AssessmentIndex index) {
    var codeLists = CodeListFiles.load();
    var members = new TreeMap<String, List<Integer>>();
    for (var group : index.facets().codes(Group.COMPREHENSIVE_GROUPS)) {
      if (!codeLists.consistsOfWholeTaxa(group)) {
        var places = index.facets().find(new Facet(Group.COMPREHENSIVE_GROUPS, group));
        members.put(
            group,
            places.stream().map(index.assessments()::sisId).distinct().sorted().boxed().toList());
      }
    }
    var texts = new TreeMap<String, String>();
    index.texts().forEach((name, text) -> texts.put(name, new String(text, UTF_8)));
    texts.remove(AssessmentIndex.GREEN_STATUS);
    var greenStatuses = index.texts().get(AssessmentIndex.GREEN_STATUS);
    return new ReleaseExtras(
        greenStatuses == null ? List.of() : GreenStatusTaxon.ids(greenStatuses), members, texts);
  }
}
