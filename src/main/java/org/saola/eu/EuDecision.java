package org.saola.eu;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opinion of the Scientific Review Group, or a suspension by regulation, for one taxon and
 * country.
 *
 * @param geoEntityId null = all countries
 * @param startDate counts for opinions; a suspension starts with its start event
 * @param current counts for opinions; for suspensions the events decide, day by day
 */
public record EuDecision(
    int id,
    Kind kind,
    int taxonConceptId,
    @Nullable Integer geoEntityId,
    @Nullable Integer decisionTypeId,
    @Nullable String notes,
    @Nullable LocalDate startDate,
    boolean current,
    @Nullable Integer startEventId,
    @Nullable Integer endEventId,
    @Nullable Integer sourceId,
    @Nullable Integer termId) {

  /** The two kinds; spelled as the data package spells them. */
  public enum Kind {
    OPINION("EuOpinion"),
    SUSPENSION("EuSuspension");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
