package org.saola.store.redlist;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.changes.Change;
import org.saola.changes.ChangeKind;
import org.saola.store.changes.CanonicalDocument;
import org.saola.store.changes.CanonicalDocuments;
import org.saola.store.content.DeflatedPieces;
import org.saola.store.content.KeyedContent;
import org.saola.store.content.RecordKey;
import org.saola.store.redlist.record.GreenStatusTaxon;
import org.saola.store.redlist.record.RecordReader;
import org.saola.store.sql.Connections;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents of a release of the Red List, by rising id; without the day of access. */
public final class StoredRedList implements CanonicalDocuments {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int STEP = 200;

  private final Connections connections;
  private final KeyedContent documents;
  private final long release;
  private @Nullable AssessmentIndex index;
  private @Nullable List<GreenStatusTaxon> greenStatuses;

  public StoredRedList(Connections connections, long release) {
    this.connections = connections;
    this.documents = new KeyedContent(connections, DocumentsPart.TABLE);
    this.release = release;
  }

  /** What is known of the whole release; large, and loaded when it is first needed. */
  public synchronized AssessmentIndex index() {
    var loaded = index;
    if (loaded == null) {
      loaded = AssessmentIndexPart.load(connections, release);
      index = loaded;
    }
    return loaded;
  }

  @Override
  public List<ChangeKind> kinds() {
    return List.of(ChangeKind.ASSESSMENT, ChangeKind.TAXON, ChangeKind.GREEN_STATUS);
  }

  @Override
  public Iterator<CanonicalDocument> of(ChangeKind kind, int first) {
    return switch (kind) {
      case ASSESSMENT, TAXON -> stored(key(kind, first), key(kind, Integer.MAX_VALUE));
      case GREEN_STATUS ->
          greenStatuses().stream()
              .filter(each -> each.sisId() >= first)
              .map(StoredRedList::canonical)
              .iterator();
      case TAXON_CONCEPT -> throw unknown(kind);
    };
  }

  private long key(ChangeKind kind, int id) {
    return switch (kind) {
      case ASSESSMENT -> RedListKey.assessment(release, id);
      case TAXON -> RedListKey.taxon(release, id);
      case GREEN_STATUS, TAXON_CONCEPT -> throw unknown(kind);
    };
  }

  private static IllegalArgumentException unknown(ChangeKind kind) {
    return new IllegalArgumentException("the Red List stores no " + kind);
  }

  @Override
  public Optional<CanonicalDocument> find(ChangeKind kind, int id) {
    return kind == ChangeKind.GREEN_STATUS
        ? greenStatuses().stream()
            .filter(each -> each.sisId() == id)
            .findFirst()
            .map(StoredRedList::canonical)
        : documents.find(key(kind, id)).map(content -> new CanonicalDocument(id, content));
  }

  private Iterator<CanonicalDocument> stored(long first, long last) {
    return Stream.iterate(
            documents.page(first, last, STEP),
            page -> !page.isEmpty(),
            page -> documents.page(page.getLast().key() + 1, last, STEP))
        .flatMap(List::stream)
        .map(row -> new CanonicalDocument(RecordKey.place(row.key()), row.content()))
        .iterator();
  }

  private static CanonicalDocument canonical(GreenStatusTaxon taxon) {
    return new CanonicalDocument(taxon.sisId(), taxon.document());
  }

  /** The Green Status assessments of a taxon are one document. */
  private synchronized List<GreenStatusTaxon> greenStatuses() {
    var known = greenStatuses;
    if (known == null) {
      known = readGreenStatuses();
      greenStatuses = known;
    }
    return known;
  }

  private List<GreenStatusTaxon> readGreenStatuses() {
    var text = index().texts().get(AssessmentIndex.GREEN_STATUS);
    if (text == null) {
      return List.of();
    }
    return GreenStatusTaxon.of(text);
  }

  @Override
  public JsonNode parse(CanonicalDocument document) {
    return JSON.readTree(json(document));
  }

  @Override
  public byte[] json(CanonicalDocument document) {
    return document.content()[0] == '{'
        ? document.content()
        : DeflatedPieces.inflate(document.content());
  }

  /** All records as they are when there was none before. */
  public Iterator<Change> first() {
    var table = index().assessments();
    var assessments =
        IntStream.range(0, table.size())
            .mapToObj(place ->
                Change.first(
                    ChangeKind.ASSESSMENT, table.id(place), table.sisId(place), table.name(place)));
    var names = new TreeMap<Integer, String>();
    IntStream.range(0, table.size())
        .forEach(place -> names.put(table.sisId(place), table.name(place)));
    var taxa =
        Arrays.stream(index().taxa().ids())
            .mapToObj(id -> Change.first(ChangeKind.TAXON, id, id, name(names.get(id), id)));
    var greenStatuses =
        greenStatuses().stream()
            .map(each ->
                Change.first(
                    ChangeKind.GREEN_STATUS, each.sisId(), each.sisId(), each.scientificName()));
    return Stream.of(assessments, taxa, greenStatuses).flatMap(each -> each).iterator();
  }

  /** A taxon without assessments tells its name only in its document. */
  private String name(@Nullable String known, int sisId) {
    return known != null
        ? known
        : documents
            .find(RedListKey.taxon(release, sisId))
            .map(DeflatedPieces::inflate)
            .map(taxon -> RecordReader.taxon(taxon).name().scientificName())
            .orElse("");
  }
}
