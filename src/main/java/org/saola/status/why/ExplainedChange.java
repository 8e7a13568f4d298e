package org.saola.status.why;

import java.util.List;
import org.saola.listing.steps.Step;

/**
 * A listing change that the rules weighed for a taxon.
 *
 * @param change its id
 * @param outcome what became of it
 * @param current of a row, whether it is in force for the taxon
 * @param steps that led there, in order
 */
public record ExplainedChange(int change, Outcome outcome, boolean current, List<Step> steps) {
  /** What becomes of a change for one taxon. */
  public enum Outcome {
    /** The taxon shows it. */
    SHOWN,
    /** It counts for the taxon, which does not show it. */
    COUNTED,
    /** It is none of the taxon's. */
    SET_ASIDE
  }

  public ExplainedChange {
    steps = List.copyOf(steps);
  }
}
