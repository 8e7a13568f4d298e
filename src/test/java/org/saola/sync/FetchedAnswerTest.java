package org.saola.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** Answers of several lines tell whether all are there. */
final class FetchedAnswerTest {

  private static FetchedAnswer answer(String body) {
    return new FetchedAnswer(200, null, Instant.EPOCH, 0, body.replace('|', '\n').getBytes(UTF_8));
  }

  @ParameterizedTest(name = "{0} has {1} lines between")
  @CsvSource({
    "'{}|{\"a\":1}|{\"a\":2}|{\"end\":{}}|', 2",
    "'{}|{\"a\":1}|{\"a\":2}|{\"end\":{}}', 2",
    "'{}|{\"end\":{}}|', 0"
  })
  void handsOverWhatIsBetweenTheFirstLineAndTheLast(String body, int count) {
    var numbers = new ArrayList<Integer>();
    answer(body).forEachLine(line -> numbers.add(line.path("a").asInt()));
    assertThat(numbers).hasSize(count).isSorted();
    assertThat(answer(body).end().isMissingNode()).isFalse();
  }

  @Test
  void anEndOfAWholeLineIsNoEnd() {
    assertThat(answer("{}|{\"a\":1}|").end().isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}|{\"end\":", "{}|{\"end\":{}"})
  void aLineThatIsCutIsNoJson(String body) {
    assertThatThrownBy(() -> answer(body).end()).isInstanceOf(JacksonException.class);
  }
}
