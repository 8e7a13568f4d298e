package org.saola.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.language.Language;

/** Whatever a decision names has a sentence in each language. */
class SentencesTest {
  @ParameterizedTest
  @EnumSource
  void sayEverything(Language language) {
    var sentences = Sentences.in(language);
    var all =
        Stream.of(
                Stream.of(Rule.values()).map(sentences::of),
                Stream.of(OpenQuestion.values()).map(sentences::of),
                Stream.of(Paper.values()).map(sentences::of),
                Stream.of(Outcome.values()).map(sentences::of),
                Stream.of(Caution.values()).map(sentences::of),
                Stream.of(sentences.disclaimer()))
            .flatMap(part -> part)
            .toList();
    assertThat(all).allSatisfy(sentence -> assertThat(sentence).isNotBlank());
  }
}
