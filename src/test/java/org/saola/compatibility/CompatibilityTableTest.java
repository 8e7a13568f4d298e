package org.saola.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saola.compatibility.CompatibilityTable.Row;

/** Every row of the page says what is true here, why, and which test holds it. */
class CompatibilityTableTest {
  private static final Set<String> ANSWERS = Set.of("same", "differs", "not there", "more");
  private static final CompatibilityTable TABLE = CompatibilityTable.read();

  @Test
  void everyRowSaysHowItIsHere() {
    assertThat(TABLE.rows()).hasSizeGreaterThan(300);
    assertThat(TABLE.rows())
        .allSatisfy(row -> {
          assertThat(ANSWERS).as(row.toString()).contains(row.here());
          if (!row.here().equals("same")) {
            assertThat(row.remark()).as("why " + row.name() + " differs").isNotEmpty();
          }
        });
  }

  @Test
  void everyRowNamesTestsThatThereAre() {
    var named = TABLE.rows().stream().flatMap(row -> row.tests().stream()).distinct().toList();
    assertThat(named).doesNotContain("").hasSizeGreaterThan(20);
    assertThat(named.stream().map(NamedTests::problem).flatMap(problem -> problem.stream()))
        .isEmpty();
  }

  @Test
  void nothingIsSaidTwice() {
    assertThat(TABLE.rows().stream().map(CompatibilityTableTest::key)).doesNotHaveDuplicates();
  }

  private static String key(Row row) {
    return String.join(" ", row.api(), row.section(), row.kind().name(), row.name());
  }
}
