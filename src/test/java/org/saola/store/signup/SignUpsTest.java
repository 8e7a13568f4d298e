package org.saola.store.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.store.OpenDatabase;

class SignUpsTest extends OpenDatabase {
  private static final SignUp ANN =
      new SignUp(
          "ann@example.org",
          new Profile("Zoë <b>", "UNEP", null, Purpose.CONSERVATION_AUTHORITY, "a\nb"),
          "7");

  @Test
  void linksLeadToWhatWasSaid() {
    var signUps = database.access().signUps();
    var link = signUps.add(ANN).text();
    assertThat(signUps.find(link)).contains(ANN);
    assertThat(signUps.find(link)).as("looking does not use it up").contains(ANN);
    assertThat(signUps.find("")).isEmpty();
    assertThat(database.access().accounts().find(ANN.email())).as("no account yet").isEmpty();
  }

  @Test
  void whoeverSignsUpWithTheSameAddressHindersNobody() {
    var signUps = database.access().signUps();
    var mallorys =
        signUps.add(new SignUp(ANN.email(), new Profile("M", "", null, Purpose.OTHER, ""), "7"));
    var anns = signUps.add(ANN);
    assertThat(signUps.find(anns.text())).contains(ANN);
    signUps.remove(ANN.email());
    assertThat(signUps.find(anns.text())).isEmpty();
    assertThat(signUps.find(mallorys.text())).isEmpty();
  }

  @Test
  void linksAreGoodForADayAndThenForgotten() {
    var signUps = database.access().signUps();
    var link = signUps.add(ANN).text();
    clock.advance(Duration.ofDays(1).minusSeconds(1));
    assertThat(signUps.find(link)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(signUps.find(link)).isEmpty();
    database.access().refresh();
    assertThat(rows("sign_up")).isZero();
  }
}
