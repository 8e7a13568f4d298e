package org.saola.store.speciesplus;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.content.KeyedContent;
import org.saola.store.content.RecordKey;
import org.saola.store.content.RenditionForm;
import org.saola.store.index.Selection;
import org.saola.store.part.LoadedParts;
import org.saola.store.part.ReadablePart;
import org.saola.store.release.Release;
import org.saola.store.release.Snapshot;
import org.saola.store.release.SourceFile;
import org.saola.store.release.SourceFiles;
import org.saola.store.sql.Connections;

/** One release of Species+ as requests see it: searched in memory, loaded from the database. */
public final class SpeciesPlusSnapshot implements Snapshot {
  private static final byte[] MISSING = {};
  private static final int STEP = 500;

  /** A client that pages through a search asks the same for every page. */
  private static final int MOST_SELECTIONS = 500;

  private final Connections connections;
  private final Runnable requireKept;
  private final Release release;
  private final LoadedParts parts;
  private final TaxonIndex index;
  private final Cache<TaxonQuery, Selection> selections;
  private final KeyedContent renditions;
  private final KeyedContent documents;

  public SpeciesPlusSnapshot(
      Connections connections, Runnable requireKept, Release release, LoadedParts parts) {
    this.connections = connections;
    this.requireKept = requireKept;
    this.release = release;
    this.parts = parts;
    this.index = parts.get(RecordsPart.PART);
    this.selections = Caffeine.newBuilder().maximumSize(MOST_SELECTIONS).build();
    this.renditions = new KeyedContent(connections, "rendition");
    this.documents = new KeyedContent(connections, "taxon_document");
  }

  private SpeciesPlusSnapshot(SpeciesPlusSnapshot other, Release release) {
    this.connections = other.connections;
    this.requireKept = other.requireKept;
    this.release = release;
    this.parts = other.parts;
    this.index = other.index;
    this.selections = other.selections;
    this.renditions = other.renditions;
    this.documents = other.documents;
  }

  /** The same, of which this is known by now. */
  public SpeciesPlusSnapshot told(Release known) {
    return known.equals(release) ? this : new SpeciesPlusSnapshot(this, known);
  }

  @Override
  public Release release() {
    return release;
  }

  /** What is in memory of another part of the release. */
  public <M> M part(ReadablePart<M> part) {
    return parts.get(part);
  }

  /** The files of the package it was imported from; none where it came in another format. */
  public List<SourceFile> sourceFiles() {
    var files = connections.read(handle -> SourceFiles.of(handle, release.id()));
    requireKept.run();
    return files;
  }

  /** The content of a file, as it was added. */
  public InputStream open(SourceFile file) {
    return SourceFiles.open(connections, file);
  }

  /**
   * The place in the index of a taxon concept of either taxonomy, synonyms and deleted included.
   */
  public OptionalInt placeOf(int taxonConceptId) {
    return index.placeOf(taxonConceptId);
  }

  /** The id of the taxon concept at a place in the index. */
  public int idAt(int place) {
    return index.idAt(place);
  }

  /** The places of all records, by rising id of the taxon concept. */
  public int[] placesById() {
    return index.placesById();
  }

  /** The records a query asks for. */
  public Selection select(TaxonQuery query) {
    return selections.get(query, asked -> new Selection(index.select(asked)));
  }

  /** One form of some records, in the order asked for; no bytes for one that has not this form. */
  public List<byte[]> load(RenditionForm form, int[] places) {
    var loaded = load(renditions, form.number(), places);
    for (int i = 0; i < places.length; i++) {
      requireThere(loaded.get(i).length > 0, form, places[i]);
    }
    return loaded;
  }

  /** A row that was written must not look like one that never was. */
  private void requireThere(boolean found, RenditionForm form, int place) {
    if (!found && index.has(place, form)) {
      throw renditions.missing(RecordKey.of(release.id(), form.number(), place));
    }
  }

  /** One form of one record; empty when it has not this form. */
  public Optional<byte[]> load(RenditionForm form, int place) {
    var found = renditions.find(RecordKey.of(release.id(), form.number(), place));
    requireKept.run();
    requireThere(found.isPresent(), form, place);
    return found;
  }

  /** Whole records, in the order asked for. */
  public List<TaxonRecord> records(int[] places) {
    var loaded = load(documents, RecordKey.RECORD, places);
    int missing = loaded.indexOf(MISSING);
    if (missing >= 0) {
      throw documents.missing(RecordKey.of(release.id(), RecordKey.RECORD, places[missing]));
    }
    return loaded.stream().map(TaxonDocument::decode).toList();
  }

  /** Hands over all records as JSON, as {@link TaxonDocument} writes them, by rising place. */
  public void forEachRecord(Consumer<byte[]> sink) {
    for (int from = 0; from < release.recordCount(); from += STEP) {
      var places = IntStream.range(from, Math.min(from + STEP, release.recordCount())).toArray();
      for (var document : load(documents, RecordKey.RECORD, places)) {
        if (document.length == 0) {
          throw documents.missing(RecordKey.of(release.id(), RecordKey.RECORD, from));
        }
        sink.accept(TaxonDocument.json(document));
      }
    }
  }

  private List<byte[]> load(KeyedContent content, int form, int[] places) {
    if (places.length == 0) {
      return List.of();
    }
    var keys =
        Arrays.stream(places).mapToLong(place -> RecordKey.of(release.id(), form, place)).toArray();
    var rows =
        consecutive(keys) ? content.range(keys[0], keys[keys.length - 1]) : content.scattered(keys);
    requireKept.run();
    Map<Long, byte[]> found = HashMap.newHashMap(rows.size());
    for (var row : rows) {
      found.put(row.key(), row.content());
    }
    return Arrays.stream(keys).mapToObj(key -> found.getOrDefault(key, MISSING)).toList();
  }

  private static boolean consecutive(long[] keys) {
    for (int i = 1; i < keys.length; i++) {
      if (keys[i] != keys[i - 1] + 1) {
        return false;
      }
    }
    return true;
  }
}
