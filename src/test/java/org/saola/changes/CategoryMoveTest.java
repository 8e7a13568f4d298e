package org.saola.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryMoveTest {

  @ParameterizedTest(name = "{0} to {1}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LC    | VU    | true  | UP        | the risk is higher
          CR    | EN    | true  | DOWN      | the risk is lower
          EN    | CR    | true  | UP        | one step is enough
          CR    | EW    | true  | UP        | extinct in the wild is the highest but one in words, the highest in weight
          EW    | EX    | true  | LEVEL     | both weigh 5 in the index
          EX    | CR    | true  | DOWN      | a rediscovery
          DD    | VU    | true  | KNOWLEDGE | nobody knows where it was
          VU    | DD    | true  | KNOWLEDGE | nobody knows where it is
          NE    | LC    | true  | KNOWLEDGE | it was not evaluated
                | LC    | true  | KNOWLEDGE | no assessment is not evaluated
          LC    |       | true  | KNOWLEDGE | the same the other way
          V     | VU    | true  | KNOWLEDGE | categories from before 1994 have no weight
          LR/lc | LC    | false | LEVEL     | the name of another time
          LR/nt | NT    | false | LEVEL     | the same
          LR/cd | NT    | false | LEVEL     | conservation dependent became near threatened
          LR/lc | VU    | true  | UP        | compared by what they are called today
          LC    | LC    | false | LEVEL     | nothing happened
          """)
  void saysWhereItLeads(
      @Nullable String before,
      @Nullable String after,
      boolean changed,
      CategoryMove.Direction direction,
      String because) {
    var move = new CategoryMove(before, after);
    assertThat(move.changed()).as(because).isEqualTo(changed);
    assertThat(move.direction()).as(because).isEqualTo(direction);
  }
}
