package org.saola.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Bodies that are being answered, one after the other. */
class HeldBytesTest {
  private static final int LIST = 16 << 10;

  private final HeldBytes held = new HeldBytes(2 * LIST);

  @Test
  void bodiesAreTakenInAsLongAsThereIsRoom() {
    assertThat(held.takeIn(LIST)).isEqualTo(LIST);
    assertThat(held.takeIn(LIST)).isEqualTo(LIST);
    assertThat(held.takeIn(LIST)).as("there is no room for a third").isNegative();
    assertThat(held.takeIn(100)).as("a small one is worth no counting").isZero();
    held.letOut(-1);
    held.letOut(0);
    assertThat(held.takeIn(LIST)).as("refused ones leave nothing").isNegative();
    held.letOut(LIST);
    assertThat(held.takeIn(LIST)).as("one was answered").isEqualTo(LIST);
  }

  @Test
  void theOnlyOneIsTakenInHoweverLongItIs() {
    assertThat(held.takeIn(3 * LIST)).isEqualTo(3 * LIST);
    assertThat(held.takeIn(LIST)).isNegative();
  }
}
