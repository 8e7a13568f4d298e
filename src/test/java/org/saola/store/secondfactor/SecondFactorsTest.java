package org.saola.store.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.secondfactor.OneTimeCodes;
import org.saola.store.OpenDatabase;
import org.saola.store.accounts.InventedAccounts;

class SecondFactorsTest extends OpenDatabase {
  @SuppressWarnings("NullAway.Init")
  private SecondFactors factors;

  @SuppressWarnings("NullAway.Init")
  private Account ann;

  @BeforeEach
  void create() {
    factors = database.access().secondFactors();
    ann = InventedAccounts.ann(database.access());
  }

  private String codeOf(String secret) {
    return OneTimeCodes.code(secret, clock.instant());
  }

  @Test
  void whatWasBegunIsConfirmedWithinTenMinutesOrNever() {
    var inTime = factors.begin(ann.id()).orElseThrow();
    clock.advance(Duration.ofMinutes(9));
    assertThat(factors.isBegun(ann.id())).isTrue();
    assertThat(factors.confirm(ann, codeOf(inTime))).isPresent();
    factors.remove(ann.id(), Actor.of(ann));
    var late = factors.begin(ann.id()).orElseThrow();
    clock.advance(SecondFactors.LONGEST_BEGUN);
    assertThat(factors.isBegun(ann.id())).isFalse();
    assertThat(factors.confirm(ann, codeOf(late))).isEmpty();
  }

  @Test
  void whatWasBegunAnewHasItsOwnTenMinutes() {
    factors.begin(ann.id());
    clock.advance(Duration.ofMinutes(9));
    var anew = factors.begin(ann.id()).orElseThrow();
    clock.advance(Duration.ofMinutes(9));
    assertThat(factors.confirm(ann, codeOf(anew))).isPresent();
  }

  @Test
  void whatNobodyConfirmedIsRemovedAndWhatCountsStays() {
    var ben = InventedAccounts.ben(database.access());
    var secret = factors.begin(ben.id()).orElseThrow();
    factors.confirm(ben, codeOf(secret));
    factors.begin(ann.id());
    clock.advance(Duration.ofMinutes(11));
    database.access().refresh();
    assertThat(text("select account_id from second_factor")).isEqualTo(Long.toString(ben.id()));
  }

  @Test
  void theCodeOfASecretThatWasReplacedConfirmsNothing() {
    var former = factors.begin(ann.id()).orElseThrow();
    var secret = factors.begin(ann.id()).orElseThrow();
    assertThat(factors.confirm(ann, codeOf(former))).isEmpty();
    assertThat(factors.confirm(ann, codeOf(secret))).isPresent();
  }
}
