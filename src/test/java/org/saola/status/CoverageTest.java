package org.saola.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the files of a release is kept, merged and read again. */
class CoverageTest {

  @ParameterizedTest(name = "{0} with {1} over it is {2}, because {3}")
  @CsvSource({
    "WHOLE, WHOLE, WHOLE, both had all",
    "WHOLE, NONE, PART, the newer records have none of it",
    "NONE, WHOLE, PART, the older ones that stay have none of it",
    "NONE, NONE, NONE, neither had any",
    "PART, WHOLE, PART, what the older ones lack may be missing",
    "UNKNOWN, WHOLE, UNKNOWN, of the older ones nothing is known",
    "UNKNOWN, NONE, UNKNOWN, of the older ones nothing is known",
  })
  void aMergeKnowsWhatBothKnew(Extent older, Extent newer, Extent both, String because) {
    var merged = of(older).merged(of(newer));
    assertThat(merged.of(Topic.EU_LISTINGS)).as(because).isEqualTo(both);
  }

  @Test
  void isReadAsItWasWritten() {
    var coverage =
        Coverage.of(Topic.ofSpeciesPlus(), Extent.WHOLE)
            .with(Extent.NONE, Topic.EU_LISTINGS, Topic.EU_DECISIONS)
            .with(Extent.UNKNOWN, Topic.REFERENCES);
    assertThat(Coverage.decoded(coverage.encoded())).isEqualTo(coverage);
    assertThat(coverage.lacking()).containsExactly(Topic.EU_LISTINGS, Topic.EU_DECISIONS);
    assertThat(Coverage.decoded("later_topic=whole eu_listings=none cites_quotas=later"))
        .isEqualTo(of(Extent.NONE));
    assertThat(Coverage.decoded("")).isEqualTo(Coverage.UNKNOWN);
  }

  private static Coverage of(Extent extent) {
    return Coverage.UNKNOWN.with(extent, Topic.EU_LISTINGS);
  }
}
