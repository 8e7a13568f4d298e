package org.saola.visit.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.limit.WallClock;
import org.saola.store.SettableClock;

class LetterQuotaTest {
  private final SettableClock clock = new SettableClock();
  private final LetterQuota quota = new LetterQuota(new WallClock(clock));

  private int sent(LetterKind kind, String to, long network, int wanted) {
    int sent = 0;
    for (int i = 0; i < wanted; i++) {
      sent += quota.take(kind, to, network).isPresent() ? 1 : 0;
    }
    return sent;
  }

  @ParameterizedTest(name = "{2}: {1} of {0}")
  @CsvSource({
    "SIGN_UP,       3, somebody else may have asked for them",
    "NEW_PASSWORD,  3, somebody else may have asked for them",
    "NEW_ADDRESS,   3, somebody else may have asked for them",
    "OLD_ADDRESS,   6, one asks and one tells, for each change",
    "WAITING,      10, an administrator hears of several",
    "DECISION,     10, an administrator sends them",
  })
  void anAddressGetsFewOfAKind(LetterKind kind, int most, String because) {
    for (int network = 0; network < 5; network++) {
      int expected = network == 0 ? most : 0;
      assertThat(sent(kind, "victim@example.org", network, 20)).as(because).isEqualTo(expected);
    }
    assertThat(sent(kind, "other@example.org", 1, 1)).as("to others").isEqualTo(1);
  }

  @Test
  void lettersOfOneKindLeaveRoomForThoseOfAnother() {
    assertThat(sent(LetterKind.SIGN_UP, "victim@example.org", 1, 9)).isEqualTo(3);
    assertThat(sent(LetterKind.NEW_PASSWORD, "victim@example.org", 2, 9)).isEqualTo(3);
  }

  @Test
  void aDayBringsTwiceAsManyOfWhichSomeAtOnce() {
    assertThat(sent(LetterKind.SIGN_UP, "victim@example.org", 1, 9)).isEqualTo(3);
    int later = 0;
    for (int hour = 0; hour < 24; hour++) {
      clock.advance(Duration.ofHours(1));
      later += sent(LetterKind.SIGN_UP, "victim@example.org", 1, 9);
    }
    assertThat(later).isEqualTo(6);
  }

  @Test
  void aNetworkCausesFiftyInAnHourAndHindersNoOther() {
    int sent = 0;
    for (int i = 0; i < 100; i++) {
      sent += sent(LetterKind.SIGN_UP, "person%d@example.org".formatted(i), 1, 1);
    }
    assertThat(sent).isEqualTo(LetterQuota.MOST_OF_NETWORK);
    assertThat(sent(LetterKind.NEW_PASSWORD, "x@example.org", 1, 1)).isZero();
    assertThat(sent(LetterKind.NEW_PASSWORD, "x@example.org", 2, 1)).isEqualTo(1);
    assertThat(sent(LetterKind.DECISION, "x@example.org", 1, 1))
        .as("what administrators decide does not count")
        .isEqualTo(1);
    clock.advance(Duration.ofHours(1));
    assertThat(sent(LetterKind.NEW_PASSWORD, "x@example.org", 1, 1)).isEqualTo(1);
  }

  @Test
  void theHolderOfTheOldAddressIsWarnedHoweverManyLettersTheNetworkCaused() {
    for (int i = 0; i < LetterQuota.MOST_OF_NETWORK; i++) {
      sent(LetterKind.NEW_ADDRESS, "new%d@example.org".formatted(i), 1, 1);
    }
    assertThat(sent(LetterKind.NEW_ADDRESS, "x@example.org", 1, 1)).isZero();
    assertThat(sent(LetterKind.OLD_ADDRESS, "holder@example.org", 1, 1)).isEqualTo(1);
  }

  @Test
  void addressesThatGetNoLetterAreNotRemembered() {
    for (int i = 0; i < 3 * LetterQuota.MOST_OF_NETWORK; i++) {
      sent(LetterKind.SIGN_UP, "person%d@example.org".formatted(i), 1, 1);
    }
    assertThat(quota.remembered()).isEqualTo(LetterQuota.MOST_OF_NETWORK);
  }

  @Test
  void whatItsNetworkIsRefusedCostsAnAddressNothing() {
    for (int i = 0; i < LetterQuota.MOST_OF_NETWORK; i++) {
      sent(LetterKind.SIGN_UP, "person%d@example.org".formatted(i), 1, 1);
    }
    assertThat(sent(LetterKind.SIGN_UP, "x@example.org", 1, 9)).isZero();
    assertThat(sent(LetterKind.SIGN_UP, "x@example.org", 2, 9)).isEqualTo(3);
  }
}
