package org.saola.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every library, with what it brings along, has one version, written down in dependencies.txt: what
 * changes in it is seen by whoever reads the change.
 */
class PinnedVersionsTest {
  private static final Path LIST = Path.of("dependencies.txt");
  private static final Pattern LINE = Pattern.compile("(asked|brought) (\\S+:\\S+) (\\S+)");
  private static final Pattern JAR =
      Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/[^/]+\\.jar");

  /** What runs the tests is not of the project. */
  private static final Pattern RUNNER =
      Pattern.compile("org\\.apache\\.maven\\..*|org\\.junit\\.platform:.*(launcher|console).*");

  private static final String SERVER = "io.vertx:vertx-core";

  private static SortedMap<String, String> listed(String kind) throws IOException {
    var listed = new TreeMap<String, String>();
    for (var line : Files.readAllLines(LIST)) {
      var match = LINE.matcher(line);
      if (match.matches() && match.group(1).startsWith(kind)) {
        listed.put(match.group(2), match.group(3));
      }
    }
    return listed;
  }

  @Test
  void theListHasWhatTheProjectAsksFor() throws IOException {
    assertThat(listed("asked")).isEqualTo(ProjectFile.read().versions());
  }

  @Test
  void everyVersionIsOneVersion() throws IOException {
    assertThat(listed(""))
        .hasSizeGreaterThan(100)
        .allSatisfy((name, version) ->
            assertThat(version)
                .as(name)
                .matches("[0-9][0-9A-Za-z.-]*")
                .doesNotContainIgnoringCase("snapshot"));
  }

  @Test
  void whatIsUsedIsWhatIsListed() throws IOException {
    var used = used();
    assumeTrue(
        Objects.equals(ProjectFile.read().versions().get(SERVER), used.get(SERVER)),
        "skipped: the class path was not made from pom.xml");
    var listed = listed("");
    assertThat(used)
        .allSatisfy((name, version) ->
            assertThat(listed).as("the list lacks it").containsEntry(name, version));
  }

  private static SortedMap<String, String> used() {
    var used = new TreeMap<String, String>();
    Stream.of(System.getProperty("java.class.path").split(":"))
        .map(JAR::matcher)
        .filter(jar -> jar.matches())
        .forEach(
            jar -> used.put(jar.group(1).replace('/', '.') + ':' + jar.group(2), jar.group(3)));
    used.keySet().removeIf(name -> RUNNER.matcher(name).matches());
    return used;
  }
}
