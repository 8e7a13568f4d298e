package org.saola.store.redlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.gzip.Deflated;
import org.saola.redlist.Group;
import org.saola.status.PublishedAssessment;
import org.saola.store.content.DeflatedPieces;
import org.saola.store.content.KeyedContent;
import org.saola.store.content.RecordKey;
import org.saola.store.index.Selection;
import org.saola.store.part.LoadedParts;
import org.saola.store.part.ReadablePart;
import org.saola.store.redlist.excerpt.ExcerptPart;
import org.saola.store.redlist.record.PartReader;
import org.saola.store.release.Release;
import org.saola.store.release.Snapshot;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/**
 * One release of the Red List as requests see it: searched and listed in memory, documents loaded
 * from the database. The place of an assessment is its position in the order of ids, from 0.
 */
public final class RedListSnapshot implements Snapshot {
  private static final int STEP = 200;

  private final Runnable requireKept;
  private final Release release;
  private final LoadedParts parts;
  private final AssessmentIndex index;
  private final RedListSearch search;
  private final ExactNames names;
  private final KeyedContent documents;

  /**
   * @param requireKept fails when the data of the release are going or gone
   */
  public RedListSnapshot(
      Connections connections, Runnable requireKept, Release release, LoadedParts parts) {
    this.requireKept = requireKept;
    this.release = release;
    this.parts = parts;
    this.index = parts.get(AssessmentIndexPart.PART);
    this.search = new RedListSearch(index);
    this.names = new ExactNames(search, () -> RedListSynonyms.of(this));
    this.documents = new KeyedContent(connections, DocumentsPart.TABLE);
  }

  private RedListSnapshot(RedListSnapshot other, Release release) {
    this.requireKept = other.requireKept;
    this.release = release;
    this.parts = other.parts;
    this.index = other.index;
    this.search = other.search;
    this.names = other.names;
    this.documents = other.documents;
  }

  /** The same, of which this is known by now. */
  public RedListSnapshot told(Release known) {
    return known.equals(release) ? this : new RedListSnapshot(this, known);
  }

  @Override
  public Release release() {
    return release;
  }

  /** What is in memory of another part of the release. */
  public <M> M part(ReadablePart<M> part) {
    return parts.get(part);
  }

  public OptionalInt placeOf(int assessmentId) {
    int place = index.assessments().placeOf(assessmentId);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** What lists say of an assessment. */
  public AssessmentSummary summary(int place) {
    return index.assessments().summary(place);
  }

  /** What tells the status on a day, of an assessment. */
  public PublishedAssessment published(int place) {
    return index.assessments().published(place);
  }

  /** Whether an assessment is in a list. */
  public boolean has(Facet facet, int place) {
    return index.facets().find(facet).contains(place);
  }

  /** The document of an assessment. */
  public StoredDocument document(int place) {
    int id = index.assessments().id(place);
    var pieces = load(RedListKey.assessment(release.id(), id));
    return new StoredDocument(pieces.getFirst(), pieces.getLast());
  }

  /** How many individuals there are, as an assessment writes it; null when it writes nothing. */
  public @Nullable String populationSize(int place) {
    var excerpts = part(ExcerptPart.PART);
    return excerpts.isPresent()
        ? excerpts.get().populationSize(index.assessments().id(place))
        : PartReader.populationSize(document(place).opened());
  }

  /** The assessments a query asks for. */
  public Selection select(RedListQuery query) {
    return search.select(query);
  }

  /**
   * The assessments that all of the queries ask for, in an order of their own: by date descending,
   * those without one last, then by id.
   *
   * @param before only those of an earlier day; null = of any day, or without one
   */
  public Selection selectAll(List<RedListQuery> queries, @Nullable LocalDate before) {
    return search.selectAll(queries, before);
  }

  /**
   * The places of the assessments of a taxon: by date descending, those without one first, then by
   * id.
   */
  public int[] placesOfTaxon(int sisId) {
    return search.placesOfTaxon(sisId);
  }

  /** The document of a taxon. */
  public Optional<Deflated> taxon(int sisId) {
    return index.taxa().has(sisId)
        ? Optional.of(load(RedListKey.taxon(release.id(), sisId)).getFirst())
        : Optional.empty();
  }

  /** The taxa by names as the APIs of the Red List compare them. */
  public ExactNames exactNames() {
    return names;
  }

  /** Whether any assessment of a taxon is a latest one; not so of ids that were given up. */
  public boolean hasLatest(int sisId) {
    return search.hasLatest(sisId);
  }

  public FacetMembers facets() {
    return index.facets();
  }

  /** The names of a rank that assessments have, in the order of code points. */
  public List<String> rankNames(Group rank) {
    return index.facets().codes(rank);
  }

  /** A document of the whole release, from memory; must not be changed. */
  public Optional<byte[]> text(String name) {
    return Optional.ofNullable(index.texts().get(name));
  }

  /** What is searched and listed, to be walked by columns. */
  public AssessmentIndex index() {
    return index;
  }

  /** The place at a position in an order in which the assessments of a taxon stand together. */
  public int placeByTaxon(int position) {
    return search.placeByTaxon(position);
  }

  /** How many species have an assessment. */
  public int speciesCount() {
    return search.speciesCount();
  }

  /** How many assessments there are; places are below it. */
  public int size() {
    return index.assessments().size();
  }

  /**
   * Hands over the documents of all assessments as they were before they were compressed, without a
   * date of access, by rising place.
   */
  public void forEachDocument(ObjIntConsumer<byte[]> sink) {
    forEach(
        size(), place -> RedListKey.assessment(release.id(), index.assessments().id(place)), sink);
  }

  /** Hands over the documents of all taxa, uncompressed, with their ids, by rising id. */
  public void forEachTaxon(ObjIntConsumer<byte[]> sink) {
    var ids = index.taxa().ids();
    forEach(
        ids.length,
        number -> RedListKey.taxon(release.id(), ids[number]),
        (document, number) -> sink.accept(document, ids[number]));
  }

  /**
   * The same of some taxa, in any order.
   *
   * @param ids each once, of taxa that there are
   */
  public void forEachTaxon(int[] ids, ObjIntConsumer<byte[]> sink) {
    var rows =
        documents.scattered(
            IntStream.of(ids).mapToLong(id -> RedListKey.taxon(release.id(), id)).toArray());
    if (rows.size() != ids.length) {
      throw removed();
    }
    rows.forEach(
        row -> sink.accept(DeflatedPieces.inflate(row.content()), RecordKey.place(row.key())));
  }

  private void forEach(int count, IntToLongFunction key, ObjIntConsumer<byte[]> sink) {
    for (int from = 0; from < count; from += STEP) {
      int last = Math.min(from + STEP, count) - 1;
      var rows = documents.range(key.applyAsLong(from), key.applyAsLong(last));
      if (rows.size() != last - from + 1) {
        throw removed();
      }
      for (int i = 0; i < rows.size(); i++) {
        sink.accept(DeflatedPieces.inflate(rows.get(i).content()), from + i);
      }
    }
  }

  private List<Deflated> load(long key) {
    return DeflatedPieces.decode(documents.find(key).orElseThrow(this::removed));
  }

  private DatabaseException removed() {
    requireKept.run();
    return new DatabaseException(
        "documents of release %d are gone from the database; import again".formatted(release.id()),
        null);
  }
}
