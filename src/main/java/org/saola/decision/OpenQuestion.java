package org.saola.decision;

import java.util.Locale;

/** What only a person can settle. */
public enum OpenQuestion {
  ACQUISITION_DATE_NEEDED(Reading.STRICT),
  ANNOTATION_TERM(Reading.STRICT),
  ANNOTATION_TEXT(Reading.OPEN),
  ARTICLE_9_MOVEMENT(Reading.OPEN),
  COMMERCIAL_CAPTIVE_BRED(Reading.OPEN),
  CONFISCATED_SPECIMEN(Reading.OPEN),
  CONSERVATION_PURPOSE(Reading.OPEN),
  EU_OPINION_END_UNKNOWN(Reading.OPEN),
  HYBRID_LINEAGE(Reading.OPEN),
  IDENTIFY_SPECIES(Reading.OPEN),
  IDENTIFY_SUBSPECIES(Reading.OPEN),
  NOT_A_RANGE_STATE(Reading.OPEN),
  PERSONAL_EFFECTS_EXPORT_PERMIT(Reading.STRICT),
  PRE_CONVENTION_CLAIM_CONTRADICTED(Reading.STRICT),
  PURPOSE_NEEDED(Reading.OPEN),
  QUOTA_SCOPE(Reading.OPEN),
  REGISTERED_OPERATION(Reading.OPEN),
  RESIDENCE_NEEDED(Reading.STRICT),
  SOURCE_KINGDOM(Reading.STRICT),
  SOURCE_NEEDED(Reading.STRICT),
  SOURCE_UNKNOWN(Reading.STRICT),
  SRG_CONSULTATION(Reading.OPEN),
  SUSPENSION_END_UNKNOWN(Reading.OPEN),
  SUSPENSION_OF_ORIGIN(Reading.OPEN),
  SUSPENSION_SCOPE(Reading.OPEN),
  TERM_NEEDED(Reading.STRICT),
  WHICH_ACCEPTED_NAME(Reading.OPEN),
  WORKED_SPECIMEN(Reading.OPEN),
  DATA_CANNOT_TELL(Reading.OPEN);

  /** How the decision was made while the question is open. */
  private enum Reading {
    /** As if the answer were the worst one: it can only turn milder. */
    STRICT,
    /** The answer may turn it stricter. */
    OPEN
  }

  private final Reading reading;

  OpenQuestion(Reading reading) {
    this.reading = reading;
  }

  /** As answers write it, such as {@code annotation_text}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the answer may turn the decision stricter. */
  public boolean mayTurnStricter() {
    return reading == Reading.OPEN;
  }
}
