package org.saola.store.redlist;

import org.jspecify.annotations.Nullable;

/**
 * Which assessments a client asks for; conditions are joined by AND, null = any.
 *
 * @param speciesOnly without infraranks and subpopulations
 * @param newestFirst by assessment date descending, those without one first, then by id; otherwise
 *     by id
 */
public record RedListQuery(
    @Nullable Facet facet,
    @Nullable Boolean latest,
    @Nullable String yearPublished,
    @Nullable String scopeCode,
    @Nullable Boolean possiblyExtinct,
    @Nullable Boolean possiblyExtinctInTheWild,
    boolean speciesOnly,
    boolean newestFirst) {
  /** Every assessment, by id. */
  public static final RedListQuery ALL = of(null).build();

  /**
   * Begins with a list.
   *
   * @param facet null = the assessments of any
   */
  public static Builder of(@Nullable Facet facet) {
    return new Builder(facet);
  }

  /** Adds conditions; each counts once, and null takes it back. */
  public static final class Builder {
    private final @Nullable Facet facet;
    private @Nullable Boolean latest;
    private @Nullable String yearPublished;
    private @Nullable String scopeCode;
    private @Nullable Boolean possiblyExtinct;
    private @Nullable Boolean possiblyExtinctInTheWild;
    private boolean speciesOnly;
    private boolean newestFirst;

    private Builder(@Nullable Facet facet) {
      this.facet = facet;
    }

    public Builder latest(@Nullable Boolean wanted) {
      latest = wanted;
      return this;
    }

    public Builder publishedIn(@Nullable String year) {
      yearPublished = year;
      return this;
    }

    /** For a part of the world, by its code. */
    public Builder forScope(@Nullable String code) {
      scopeCode = code;
      return this;
    }

    public Builder possiblyExtinct(@Nullable Boolean wanted) {
      possiblyExtinct = wanted;
      return this;
    }

    public Builder possiblyExtinctInTheWild(@Nullable Boolean wanted) {
      possiblyExtinctInTheWild = wanted;
      return this;
    }

    /** Without infraranks and subpopulations. */
    public Builder speciesOnly(boolean wanted) {
      speciesOnly = wanted;
      return this;
    }

    public Builder newestFirst(boolean wanted) {
      newestFirst = wanted;
      return this;
    }

    public RedListQuery build() {
      return new RedListQuery(
          facet,
          latest,
          yearPublished,
          scopeCode,
          possiblyExtinct,
          possiblyExtinctInTheWild,
          speciesOnly,
          newestFirst);
    }
  }
}
