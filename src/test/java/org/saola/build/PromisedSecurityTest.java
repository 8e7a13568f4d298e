package org.saola.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saola.compatibility.NamedTests;

/** The tests that SECURITY.md names for what it promises are there. */
class PromisedSecurityTest {
  private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Test(\\.[A-Za-z0-9]+)?)`");

  @Test
  void promisesNameTestsThatThereAre() throws IOException {
    var named =
        TEST.matcher(Files.readString(Path.of("SECURITY.md")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .distinct()
            .toList();
    assertThat(named).hasSizeGreaterThan(25);
    assertThat(named.stream().map(NamedTests::problem).flatMap(Optional::stream)).isEmpty();
  }
}
