package org.saola.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

  @Test
  void textsAreStrippedAndBlankOnesMissing() {
    assertThat(new Profile(" Ann ", " ", "  ", Purpose.OTHER, "\n"))
        .isEqualTo(new Profile("Ann", Profile.UNKNOWN, null, Purpose.OTHER, null));
  }

  @ParameterizedTest(name = "{0} x {1}: name {2}, text {3}")
  @CsvSource({
    "'é',       200,  true,  true",
    "'é',       201,  false, true",
    "'é',      2000,  false, true",
    "'é',      2001,  false, false",
    "'a\nb',      1,  false, true",
    "'a\tb',      1,  false, true",
    "'a\u001b[2J', 1, false, false",
    "'a\u0000',   1,  false, false",
    "'a\u202eb',   1,  false, true",
    "'a\u2066b',   1,  false, true",
    "'a\u200fb',   1,  false, true",
    "'a\u2028b',   1,  false, true",
    "'\ud83e\udd8c', 1, true,  true",
    "'می\u200cخواهم', 1, true,  true",
    "'<b>&',      1,  true,  true",
  })
  void textsAreShortAndPlain(String piece, int times, boolean name, boolean text) {
    assertThat(Profile.isName(piece.repeat(times))).isEqualTo(name);
    assertThat(Profile.isText(piece.repeat(times))).isEqualTo(text);
  }

  @Test
  void whatWasTakenBeforeIsShownWithoutWhatNobodySees() {
    assertThat(Profile.seen("A\u202enn \ud83e\udd8c\u0000 می\u200cخواهم"))
        .isEqualTo("Ann \ud83e\udd8c می\u200cخواهم");
  }

  @Test
  void refusesWhatTerminalsWouldObey() {
    assertThatThrownBy(() -> new Profile("a\u001b[2J", "", null, Purpose.OTHER, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Profile("a", "", "b\r\nc", Purpose.OTHER, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Profile("a", "", null, Purpose.OTHER, "\u0007"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
