package org.saola.api.saola1.indicators.compute;

import java.util.List;
import org.saola.api.saola1.Problem;
import org.saola.indicators.CategoryCounts;
import org.saola.indicators.RiskCategory;
import org.saola.message.Message;

/** How much one question may ask for, so that none takes all of the server. */
public final class ComputationLimits {
  /** Species of a posted list. */
  public static final int POSTED_SPECIES = 200_000;

  /** Species of which the whole assessment has to be read. */
  public static final int DOCUMENTS = 20_000;

  /** Groups beside each other. */
  public static final int GROUPS = 20;

  /** The same of groups whose counts are posted. */
  static final int POSTED_GROUPS = 1_000;

  /** Years of assessment. */
  public static final int ASSESSMENT_YEARS = 60;

  /** Values of all groups, years and repetitions that are kept until they are summed up. */
  public static final int VALUES = 1_000_000;

  /** The years that can be asked for. */
  public static final int FIRST_YEAR = 1950;

  /** The last of these. */
  public static final int LAST_YEAR = 2100;

  /** Repetitions of a draw. */
  public static final int REPETITIONS = 10_000;

  /** The same of one count that is posted. */
  public static final int POSTED_REPETITIONS = 100_000;

  /** Years between the first and the last of a posted series. */
  static final int POSTED_SPAN = 1_000;

  /** Species in one count that is posted. */
  public static final int COUNTED_SPECIES = 5_000_000;

  /** Described species of one group. */
  public static final int DESCRIBED_SPECIES = 10_000_000;

  private static final long WEIGHTS_DRAWN = 500_000_000;

  private ComputationLimits() {}

  /** Refuses draws that would take long. */
  public static void checkDraws(int repetitions, List<CategoryCounts> all) {
    long weights =
        all.stream()
            .mapToLong(each -> (long) each.index().species() + each.of(RiskCategory.DD))
            .sum();
    if (weights * repetitions > WEIGHTS_DRAWN) {
      throw Problem.tooLarge(
          "repetitions", "limit.draws", repetitions, weights, WEIGHTS_DRAWN / weights);
    }
  }

  /**
   * Refuses to read too many assessments.
   *
   * @param field by which fewer can be asked for
   * @param instead what to do
   */
  public static void checkDocuments(long species, String field, Message instead) {
    if (species > DOCUMENTS) {
      throw Problem.tooLarge(field, "limit.documents", species, DOCUMENTS, instead);
    }
  }
}
