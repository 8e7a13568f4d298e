package org.saola.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

  @ParameterizedTest(name = "{0} and {1}: {2}, because {3}")
  @CsvSource({
    "ACTIVE,    ACTIVE,    ACTIVE,    nothing is wrong",
    "ACTIVE,    PENDING,   PENDING,   an account that waits makes no token work",
    "THROTTLED, PENDING,   PENDING,   waiting tokens do not work at all",
    "THROTTLED, ACTIVE,    THROTTLED, one of the two is slow",
    "SUSPENDED, THROTTLED, SUSPENDED, one of the two is refused",
    "SUSPENDED, REVOKED,   REVOKED,   revoked is the worst",
  })
  void worseOfTwoHolds(Standing one, Standing other, Standing worse, String because) {
    assertThat(one.worse(other)).as(because).isEqualTo(worse);
    assertThat(other.worse(one)).as(because).isEqualTo(worse);
  }

  @Test
  void isFoundByItsNameInAnyCase() {
    assertThat(Standing.find("Throttled")).contains(Standing.THROTTLED);
    assertThat(Standing.find("good")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      nullValues = "none",
      value = {"OPEN, ACTIVE", "APPROVAL, PENDING", "CLOSED, none"})
  void policySaysHowNewAccountsStand(SignUpPolicy policy, Standing standing) {
    assertThat(policy.standing().orElse(null)).isEqualTo(standing);
  }
}
