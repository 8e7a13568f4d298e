package org.saola.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That what is said in another language is in that language. */
final class TranslationsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_]+");

  /** Names that stand in sentences: of parameters, values, places. */
  private static final Pattern QUOTED =
      Pattern.compile("`[^`]*`|\\{[^}]*\\}|\\([^()\\s]*\\)|\"[^\"]*\"|https?://\\S+");

  /**
   * Words that hardly an English sentence lacks, and that neither Spanish nor French nor a
   * parameter has.
   */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "is", "are", "was", "were", "been", "be", "to", "for", "by", "with",
          "at", "not", "it", "its", "this", "that", "these", "those", "there", "their", "they",
          "which", "what", "who", "whose", "when", "where", "how", "any", "some", "all", "every",
          "each", "other", "only", "than", "then", "you", "your", "we", "our");

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr"})
  void noMessageHasAnEnglishWord(String language) throws IOException {
    var files = files(language);
    assertThat(files).hasSizeGreaterThan(2);
    assertThat(files)
        .allSatisfy(file ->
            assertThat(load(file).entrySet())
                .filteredOn(message -> hasEnglish(message.getValue().toString()))
                .isEmpty());
  }

  private static boolean hasEnglish(String message) {
    return WORD.matcher(QUOTED.matcher(message).replaceAll(" "))
        .results()
        .anyMatch(word -> ENGLISH.contains(word.group()));
  }

  private static List<Path> files(String language) throws IOException {
    try (var files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.toString().matches(".*[/_]" + language + ".properties"))
          .toList();
    }
  }

  private static Properties load(Path file) {
    var messages = new Properties();
    try (var text = Files.newBufferedReader(file)) {
      messages.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }
}
