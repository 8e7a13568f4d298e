package org.saola.redlist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Green Status assessment (contract 3.5); scores are percent texts and may be negative.
 *
 * @param url of the linked Red List assessment; ends in a slash without one
 */
public record GreenStatus(
    @Nullable String assessmentYear,
    @Nullable String weights,
    @Nullable String justification,
    @Nullable String speciesRecoveryCategory,
    Score speciesRecoveryScore,
    Metric conservationLegacy,
    Metric conservationDependence,
    Metric conservationGain,
    Metric recoveryPotential,
    People people,
    @Nullable String url,
    @Nullable LocalDate assessmentDate,
    RedListTaxon taxon) {

  /** A best estimate with its bounds. */
  public record Score(@Nullable String best, @Nullable String minimum, @Nullable String maximum) {}

  /** A conservation impact metric. */
  public record Metric(@Nullable String category, Score score) {}

  /** Who did it. */
  public record People(
      @Nullable String assessors,
      @Nullable String reviewers,
      @Nullable String contributors,
      @Nullable String facilitators,
      @Nullable String compilers) {}
}
