package org.saola.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.saola.http.Deflated;
import org.saola.redlist.Group;

/**
 * One release of the Red List as requests see it: searched and listed in memory, documents loaded
 * from the database. The place of an assessment is its position in the order of ids, from 0.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class RedListSnapshot {
  RedListSnapshot() {}

  public Release release() {
    throw new UnsupportedOperationException();
  }

  public OptionalInt placeOf(int assessmentId) {
    throw new UnsupportedOperationException();
  }

  /** What lists say of an assessment. */
  public AssessmentSummary summary(int place) {
    throw new UnsupportedOperationException();
  }

  /** The document of an assessment. */
  public StoredDocument document(int place) {
    throw new UnsupportedOperationException();
  }

  /** The assessments a query asks for. */
  public Selection select(RedListQuery query) {
    throw new UnsupportedOperationException();
  }

  /**
   * The places of the assessments of a taxon: by date descending, those without one first, then by
   * id.
   */
  public int[] placesOfTaxon(int sisId) {
    throw new UnsupportedOperationException();
  }

  /** The document of a taxon. */
  public Optional<Deflated> taxon(int sisId) {
    throw new UnsupportedOperationException();
  }

  /**
   * The taxon that has exactly these names, in any case; a blank name is as good as none. Of
   * several the one with the lowest id.
   */
  public OptionalInt sisOf(
      @Nullable String genusName,
      @Nullable String speciesName,
      @Nullable String infraName,
      @Nullable String subpopulationName) {
    throw new UnsupportedOperationException();
  }

  /** The names of a rank that assessments have, in the order of code points. */
  public List<String> rankNames(Group rank) {
    throw new UnsupportedOperationException();
  }

  /** A document of the whole release, from memory; must not be changed. */
  public Optional<byte[]> text(String name) {
    throw new UnsupportedOperationException();
  }

  /** How many species have an assessment. */
  public int speciesCount() {
    throw new UnsupportedOperationException();
  }

  /** How many assessments there are; places are below it. */
  public int size() {
    throw new UnsupportedOperationException();
  }

  /**
   * Hands over the documents of all assessments as they were before they were compressed, without a
   * date of access, by rising place.
   */
  public void forEachDocument(ObjIntConsumer<byte[]> sink) {
    throw new UnsupportedOperationException();
  }

  /** Hands over the documents of all taxa, uncompressed, with their ids, by rising id. */
  public void forEachTaxon(ObjIntConsumer<byte[]> sink) {
    throw new UnsupportedOperationException();
  }
}
