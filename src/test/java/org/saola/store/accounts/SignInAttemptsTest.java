package org.saola.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.store.OpenDatabase;

class SignInAttemptsTest extends OpenDatabase {
  private static final String ANN = "ann@example.org";

  @SuppressWarnings("NullAway.Init")
  private SignInAttempts attempts;

  @BeforeEach
  void choose() {
    attempts = database.access().signInAttempts();
  }

  private void fail(String email, String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(attempts.begin(email, address)).as("failure %d", i).isEmpty();
    }
  }

  @Test
  void fiveFailuresLockOneNetworkForOneAccountForAQuarterOfAnHour() {
    fail(ANN, "192.0.2.1", 5);
    var end = clock.instant().plus(Duration.ofMinutes(15));
    assertThat(attempts.begin(ANN, "192.0.2.1")).contains(end);
    assertThat(attempts.begin(ANN, "192.0.2.2")).as("Ann elsewhere goes on").isEmpty();
    assertThat(attempts.begin("ben@example.org", "192.0.2.1")).as("others go on").isEmpty();
    clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(attempts.begin(ANN, "192.0.2.1")).as("trying does not prolong").contains(end);
    clock.advance(Duration.ofSeconds(1));
    fail(ANN, "192.0.2.1", 5);
    assertThat(attempts.begin(ANN, "192.0.2.1")).as("locked again").isPresent();
  }

  @Test
  void aHundredFailuresFromAnywhereSlowDownWhomTheAccountDoesNotKnow() {
    InventedAccounts.ann(database.access());
    attempts.succeeded(ANN, "192.0.2.77");
    for (int i = 0; i < 100; i++) {
      fail(ANN, "198.51.100." + i, 1);
    }
    assertThat(attempts.begin(ANN, "192.0.2.1")).contains(clock.instant().plusSeconds(10));
    fail(ANN, "192.0.2.77", 5);
    assertThat(attempts.begin(ANN, "192.0.2.77")).as("its own failures count").isPresent();
    clock.advance(Duration.ofSeconds(10));
    fail(ANN, "192.0.2.1", 1);
    assertThat(attempts.begin(ANN, "192.0.2.2")).as("one in ten seconds").isPresent();
    assertThat(attempts.begin("ben@example.org", "192.0.2.2")).as("others go on").isEmpty();
  }

  @Test
  void aNetworkIsKnownForNinetyDays() {
    InventedAccounts.ann(database.access());
    attempts.succeeded(ANN, "192.0.2.77");
    clock.advance(Duration.ofDays(90));
    for (int i = 0; i < 100; i++) {
      fail(ANN, "198.51.100." + i, 1);
    }
    assertThat(attempts.begin(ANN, "192.0.2.77")).isPresent();
  }

  @Test
  void failuresFarApartDoNotLock() {
    for (int i = 0; i < 20; i++) {
      fail(ANN, "192.0.2.1", 1);
      clock.advance(Duration.ofMinutes(4));
    }
  }

  @Test
  void windowSlides() {
    fail(ANN, "192.0.2.1", 1);
    clock.advance(Duration.ofMinutes(14));
    fail(ANN, "192.0.2.1", 3);
    clock.advance(Duration.ofMinutes(2));
    fail(ANN, "192.0.2.1", 2);
    assertThat(attempts.begin(ANN, "192.0.2.1")).isPresent();
  }

  @Test
  void successForgetsTheFailuresOfTheAccount() {
    fail(ANN, "192.0.2.1", 4);
    attempts.begin(ANN, "192.0.2.1");
    attempts.succeeded(ANN, "192.0.2.1");
    fail(ANN, "192.0.2.1", 5);
    assertThat(attempts.begin(ANN, "192.0.2.1")).isPresent();
  }

  @Test
  void twentyFailuresFromOneAddressLockItForAllAccounts() {
    for (int i = 0; i < 20; i++) {
      fail("person" + i + "@example.org", "192.0.2.1", 1);
    }
    assertThat(attempts.begin(ANN, "192.0.2.1"))
        .contains(clock.instant().plus(Duration.ofMinutes(15)));
    assertThat(attempts.begin(ANN, "192.0.2.2")).as("elsewhere Ann may").isEmpty();
    clock.advance(Duration.ofMinutes(15));
    assertThat(attempts.begin(ANN, "192.0.2.1")).isEmpty();
  }

  @Test
  void addressesOfOneNetworkAreOneClient() {
    for (int i = 0; i < 20; i++) {
      fail("person" + i + "@example.org", "2001:db8:1:2::" + i, 1);
    }
    assertThat(attempts.begin(ANN, "2001:db8:1:2:3:4:5:6")).isPresent();
    assertThat(attempts.begin(ANN, "2001:db8:1:3::1")).as("a neighbour").isEmpty();
  }

  @Test
  void successesDoNotHideGuessingAtOthers() {
    for (int i = 0; i < 19; i++) {
      fail("person" + i + "@example.org", "192.0.2.1", 1);
      fail(ANN, "192.0.2.1", 1);
      attempts.succeeded(ANN, "192.0.2.1");
    }
    fail("person@example.org", "192.0.2.1", 1);
    assertThat(attempts.begin(ANN, "192.0.2.1")).isPresent();
  }

  @Test
  void manyAtOnceGetNoMoreGuesses() throws Exception {
    Callable<Optional<?>> guess = () -> attempts.begin(ANN, "192.0.2.1");
    try (var threads = Executors.newFixedThreadPool(8);
        var other = another()) {
      Callable<Optional<?>> elsewhere =
          () -> other.access().signInAttempts().begin(ANN, "192.0.2.1");
      var allowed = 0;
      for (var answer :
          threads.invokeAll(
              Stream.concat(
                      Stream.generate(() -> guess).limit(12),
                      Stream.generate(() -> elsewhere).limit(12))
                  .toList())) {
        allowed += answer.get().isEmpty() ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(5);
    }
  }
}
