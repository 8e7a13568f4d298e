package org.saola.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.language.Language;

/** That refusals say the same in all languages, and nothing but what the files say. */
final class MessagesTest {
  private static final Path PROGRAM = Path.of("src/main/java/org/saola");
  private static final Path PAGES = PROGRAM.resolve("web");
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]\\}");
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:-[a-z]+)*(?:\\.[a-z-]+)?)\"");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasEveryMessageWithTheSameArguments(Language language) {
    var english = MessageFile.load(Refusals.FOLDER, Language.EN);
    var other = MessageFile.load(Refusals.FOLDER, language);
    assertThat(other).containsOnlyKeys(english.keySet());
    english.forEach((key, message) ->
        assertThat(places(other.getOrDefault(key, ""))).as(key).isEqualTo(places(message)));
  }

  private static Set<String> places(String message) {
    return PLACE
        .matcher(message)
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void theProgramGivesKeysAndNoSentences() throws IOException {
    for (var file : program()) {
      var keys = new ArrayList<>(new CallsWithKeys(Files.readString(file)).keys());
      keys.remove("title."); // continued by the kind of the problem
      assertThat(keys).as(file.toString()).isSubsetOf(Refusals.keys());
    }
  }

  @Test
  void noMessageIsSaidNowhere() throws IOException {
    var said = new TreeSet<String>();
    for (var file : program()) {
      var text = Files.readString(file);
      if (file.startsWith(PAGES)) { // which have messages of their own, some by the same keys
        said.addAll(new CallsWithKeys(text).keys());
      } else {
        KEY.matcher(text).results().map(key -> key.group(1)).forEach(said::add);
      }
    }
    assertThat(Refusals.keys()).filteredOn(key -> !key.startsWith("title.")).isSubsetOf(said);
  }

  private static List<Path> program() throws IOException {
    try (var files = Files.walk(PROGRAM)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  @ParameterizedTest(name = "{0}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Problem.badRequest("a b", "c d")               | a b     | the key is the first
          Problem.unprocessable(place("x"), "a b")       | a b     | the place is before the key
          Problem.of(Kind.GONE, yes ? "a" : "b", "c")    | a b     | one of two keys
          Problem.of(Kind.GONE, Message.of("a", "c"))    | a       | a message has its own key
          throw wrong(field, "a", of("b", "(\\""), "c")  | a       | brackets within texts end nothing
          Problem.notFound(candidates, "a", "b")         | a       | candidates are before the key
          """)
  void keysAreFoundInAProgram(String program, String keys, String because) {
    assertThat(String.join(" ", new CallsWithKeys(program + ";").keys()))
        .as(because)
        .isEqualTo(keys);
  }

  @Test
  void argumentsAreInTheSameLanguage() {
    var message =
        Message.of(
            "body.too-many-names", new WrittenNumber(10_001), Message.of("place.line", "{0}"));
    assertThat(Refusals.text(Language.EN, message))
        .isEqualTo("10,001 names were sent; send at most line {0} at once");
    assertThat(Refusals.text(Language.ES, message))
        .isEqualTo("se enviaron 10\u00a0001 nombres; envíe como máximo línea {0} a la vez");
  }

  @Test
  void severalAreJoinedWithCommas() {
    var names = List.of(Message.said("a"), Message.said("b"), Message.said("c"));
    assertThat(Refusals.text(Language.FR, Message.joined(names))).isEqualTo("a, b, c");
  }

  @Test
  void aSentenceIsNoKey() {
    var sentence = Message.of("there is no such thing");
    assertThatThrownBy(() -> Refusals.text(Language.EN, sentence)).hasMessageContaining("no such");
  }

  @Test
  void messagesAreInTheOrderOfTheirBlocks() throws IOException {
    for (var language : Language.values()) {
      var file =
          Path.of("src/main/resources/org/saola/message/refusals", language.code() + ".properties");
      var blocks =
          Files.readAllLines(file, UTF_8).stream()
              .filter(line -> line.contains("="))
              .map(line -> line.replaceFirst("[.=].*", ""))
              .toList();
      assertThat(blocks).as(language.code()).isSorted();
    }
  }
}
