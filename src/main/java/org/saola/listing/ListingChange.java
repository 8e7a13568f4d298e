package org.saola.listing;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.language.Translation;

/**
 * One legal change of one taxon in one appendix or annex.
 *
 * @param symbol the appendix or annex, one of {@link Designation#symbols}
 * @param current as curated; true for the latest deletion or withdrawal too
 * @param visible false: takes part in the computation but is never shown
 * @param parentId exceptions only: the change that is qualified, of any other type. On the same
 *     taxon it excludes {@code populations}, on another taxon it excludes that taxon
 * @param inclusionTaxonConceptId additions only: the higher taxon in whose listing this one was
 *     merged
 * @param partyId the Appendix III party or the party that made the reservation
 * @param populations an addition: only these populations; an exception on the same taxon: all but
 *     these
 * @param eventId EU: the regulation; CITES: null or a meeting of the Conference of the Parties
 * @param hashAnnotation null when the change carries none
 * @param partial reservations only: whether it is against a part of the listing, such as its note
 */
public record ListingChange(
    int id,
    int taxonConceptId,
    Designation designation,
    String symbol,
    ChangeType type,
    LocalDate effectiveAt,
    boolean current,
    boolean visible,
    @Nullable Integer parentId,
    @Nullable Integer inclusionTaxonConceptId,
    @Nullable Integer partyId,
    Set<Integer> populations,
    @Nullable Integer eventId,
    Notes notes,
    @Nullable HashAnnotation hashAnnotation,
    boolean partial) {

  public ListingChange {
    populations = Set.copyOf(populations);
  }

  /** One that concerns all of what it names. */
  public ListingChange(
      int id,
      int taxonConceptId,
      Designation designation,
      String symbol,
      ChangeType type,
      LocalDate effectiveAt,
      boolean current,
      boolean visible,
      @Nullable Integer parentId,
      @Nullable Integer inclusionTaxonConceptId,
      @Nullable Integer partyId,
      Set<Integer> populations,
      @Nullable Integer eventId,
      Notes notes,
      @Nullable HashAnnotation hashAnnotation) {
    this(
        id,
        taxonConceptId,
        designation,
        symbol,
        type,
        effectiveAt,
        current,
        visible,
        parentId,
        inclusionTaxonConceptId,
        partyId,
        populations,
        eventId,
        notes,
        hashAnnotation,
        false);
  }

  /** The same change with another flag. */
  public ListingChange withCurrent(boolean other) {
    return other == current
        ? this
        : new ListingChange(
            id,
            taxonConceptId,
            designation,
            symbol,
            type,
            effectiveAt,
            other,
            visible,
            parentId,
            inclusionTaxonConceptId,
            partyId,
            populations,
            eventId,
            notes,
            hashAnnotation,
            partial);
  }

  /** Whether this addition was merged into the listing of a higher taxon. */
  public boolean inclusion() {
    return inclusionTaxonConceptId != null;
  }

  /** The texts of a change as recorded; may hold HTML. */
  public record Notes(Translation shortNote, Translation fullNote, Translation nomenclatureNote) {
    public static final Notes NONE =
        new Notes(Translation.NONE, Translation.NONE, Translation.NONE);
  }

  /**
   * A # annotation, which says what parts and derivatives of a plant are covered.
   *
   * @param symbol such as {@code #4}
   * @param parentSymbol the document the symbol belongs to, such as {@code CoP16}
   */
  public record HashAnnotation(String symbol, @Nullable String parentSymbol, Translation note) {}
}
