package org.saola.site.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.message.Refused;

/** From where a server is reached. */
final class ReachTest {
  @ParameterizedTest(name = "{0} {1}, because {5}")
  @CsvSource({
    "127.0.0.1, , true, true, 127.0.0.1, nobody else gets there",
    "::1, , true, true, ::1, nor here",
    "0.0.0.0, , false, false, 0.0.0.0, everybody may",
    "127.0.0.1, https://list.example.org, true, false, list.example.org, a proxy brings others",
    "127.0.0.1, http://localhost:8080, true, true, localhost, its name is this machine's own",
  })
  void tellsWhoComes(
      String host,
      @Nullable String address,
      boolean local,
      boolean knowsItsOwn,
      String name,
      String because) {
    var reach = Reach.of(host, address);
    assertThat(reach.local()).as(because).isEqualTo(local);
    assertThat(reach.knowsItsOwn()).as(because).isEqualTo(knowsItsOwn);
    assertThat(reach.names()).as(because).contains(name);
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatThrownBy(() -> Reach.of("no.such.host.invalid", null))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("--host no.such.host.invalid is not known");
    assertThatThrownBy(() -> Reach.of("127.0.0.1", "list"))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("--public-address list is no address of a server");
  }
}
