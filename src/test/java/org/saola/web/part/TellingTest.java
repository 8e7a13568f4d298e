package org.saola.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.status.Coverage;
import org.saola.status.Extent;
import org.saola.status.Topic;

/** Only a list that names countries for a taxon says of others that it does not live there. */
final class TellingTest {

  @ParameterizedTest(name = "{0}, names any: {1}: {2}, because {3}")
  @CsvSource({
    "WHOLE,   true,  ALL,     it names all that it knows",
    "WHOLE,   false, NOTHING, its silence is of all countries alike",
    "PART,    true,  SOME,    another part may name more",
    "UNKNOWN, false, NOTHING, it is silent",
  })
  void silence(Extent held, boolean any, Telling telling, String because) {
    var coverage = Coverage.UNKNOWN.with(held, Topic.DISTRIBUTIONS);
    assertThat(Telling.of(coverage, any)).as(because).isEqualTo(telling);
  }
}
