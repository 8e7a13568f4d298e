package org.saola.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.store.OpenDatabase;

class FormTokensTest extends OpenDatabase {
  @SuppressWarnings("NullAway.Init")
  private FormTokens forms;

  @BeforeEach
  void choose() {
    forms = database.access().formTokens();
  }

  @Test
  void tokenIsGoodOnce() {
    var token = forms.issue("client");
    assertThat(forms.redeem("client", token)).isTrue();
    assertThat(forms.redeem("client", token)).as("replayed").isFalse();
    assertThat(forms.redeem("client", forms.issue("client"))).isTrue();
  }

  @Test
  void tokenOfAnotherClientIsRefusedAndStaysGood() {
    var token = forms.issue("client");
    assertThat(forms.redeem("attacker", token)).isFalse();
    assertThat(forms.redeem("", token)).isFalse();
    assertThat(forms.redeem("client", token)).isTrue();
  }

  @Test
  void tokenIsGoodForAnHour() {
    var early = forms.issue("client");
    var late = forms.issue("client");
    clock.advance(Duration.ofHours(1).minusSeconds(1));
    assertThat(forms.redeem("client", early)).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(forms.redeem("client", late)).isFalse();
  }

  @Test
  void forgedTokensAreRefused() {
    var token = forms.issue("client");
    var parts = token.split("-", -1);
    assertThat(forms.redeem("client", "")).isFalse();
    assertThat(forms.redeem("client", parts[0] + "-999999999999999999-" + parts[2])).isFalse();
    assertThat(forms.redeem("client", "0".repeat(64) + "-" + parts[1] + "-" + parts[2])).isFalse();
    assertThat(forms.redeem("client", parts[0] + "-" + parts[1] + "-" + "0".repeat(64))).isFalse();
  }

  @Test
  void anotherSpellingOfAUsedTokenIsRefused() {
    var token = forms.issue("client");
    var parts = token.split("-", -1);
    assertThat(forms.redeem("client", token)).isTrue();
    assertThat(forms.redeem("client", parts[0] + "-0" + parts[1] + "-" + parts[2])).isFalse();
  }

  @Test
  void allServersOfOneDatabaseAreAlike() {
    var token = forms.issue("client");
    try (var other = another()) {
      assertThat(other.access().formTokens().redeem("client", token)).isTrue();
      assertThat(forms.redeem("client", token)).as("used elsewhere").isFalse();
    }
  }

  @Test
  void showingAFormWritesNothing() {
    forms.issue("client");
    assertThat(rows("used_form_token")).isZero();
  }
}
