package org.saola.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.access.PasswordProblem;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.language.Language;
import org.saola.message.MessageFile;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditSubject;

/**
 * That all languages say the same, that nothing is said in vain, and that templates say nothing.
 */
final class MessagesTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path PAGES = Path.of("src/main/java/org/saola/web");
  private static final Path PAGES_OF_VISITORS = Path.of("src/main/java/org/saola/visit");
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]\\}");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");

  /** A text in a template or a program; one that ends with a dot is continued. */
  private static final Pattern TEXT = Pattern.compile("(?<=\")([a-z][^\"\\s$]*)(?=\")");

  /** What is no word of a language: names of formats, lists and of this program. */
  private static final Set<String> NAMES =
      Set.of(
          "Saola",
          "curl",
          "rredlist",
          "rcites",
          "API",
          "JSON",
          "CSV",
          "CITES",
          "BibTeX",
          "RIS",
          "CSL-JSON",
          "Atom",
          "SVG",
          "XLSX",
          "SSSOM");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasEveryMessage(Language language) {
    assertThat(Words.in(language).keys())
        .containsExactlyInAnyOrderElementsOf(Words.in(Language.EN).keys());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void messagesHaveTheSamePlacesAndLinks(Language language) {
    var english = MessageFile.load(Words.FOLDER, Language.EN);
    var other = MessageFile.load(Words.FOLDER, language);
    for (var key : english.keySet()) {
      for (var pattern : List.of(PLACE, LINK)) {
        assertThat(found(pattern, other.getOrDefault(key, "")))
            .as(language + ": " + key)
            .isEqualTo(found(pattern, english.getOrDefault(key, "")));
      }
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void noMessageIsSaidNowhere() throws IOException {
    var texts = new TreeSet<String>();
    for (var file : filesBelow(TEMPLATES, PAGES, PAGES_OF_VISITORS)) {
      TEXT.matcher(Files.readString(file)).results().map(text -> text.group(1)).forEach(texts::add);
    }
    var prefixes = texts.stream().filter(text -> text.matches("[a-z-]+(\\.[a-z-]+)*\\.")).toList();
    assertThat(Words.in(Language.EN).keys())
        .filteredOn(key -> !texts.contains(key.replaceFirst("\\.(one|other)$", "")))
        .filteredOn(key -> !texts.contains(key))
        .filteredOn(key -> prefixes.stream().noneMatch(key::startsWith))
        .isEmpty();
  }

  @Test
  void everyCodeThatPagesSayHasItsMessage() {
    var keys = new ArrayList<String>();
    for (var standing : Standing.values()) {
      keys.addAll(List.of("standing." + standing.code(), "admin.none." + standing.code()));
    }
    List.of(Role.values()).forEach(role -> keys.add("role." + role.code()));
    List.of(Purpose.values()).forEach(purpose -> keys.add("purpose-short." + purpose.code()));
    for (var problem : PasswordProblem.values()) {
      keys.add("problem.password." + problem.code());
    }
    for (var action : AuditAction.values()) {
      keys.add("log.action." + action.code().replace(' ', '-'));
    }
    for (var kind : AuditSubject.Kind.values()) {
      keys.add("log.subject." + kind.code());
    }
    assertThat(Words.in(Language.EN).keys()).containsAll(keys);
  }

  @Test
  void templatesHaveNoWordsOfTheirOwn() throws IOException {
    var words = new ArrayList<String>();
    for (var file : filesBelow(TEMPLATES)) {
      words(Files.readString(file)).forEach(word -> words.add(file.getFileName() + ": " + word));
    }
    assertThat(words).isEmpty();
  }

  @Test
  void wordsOfATemplateAreFound() {
    assertThat(
            words("<p title=\"Say\">${x}Hello <b>${y(\"no\")}</b> Saola</p>@if(a(b()))you@endif"))
        .containsExactly("Say", "Hello", "you");
  }

  /** The words that a template shows itself. */
  private static List<String> words(String template) {
    var shown = new ArrayList<String>();
    var text = new TemplateText(template).shown();
    Pattern.compile("\\p{L}[\\p{L}’'-]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> !NAMES.contains(word))
        .forEach(shown::add);
    return shown;
  }

  private static List<Path> filesBelow(Path... folders) throws IOException {
    var all = new ArrayList<Path>();
    for (var folder : folders) {
      try (var files = Files.walk(folder)) {
        files.filter(Files::isRegularFile).forEach(all::add);
      }
    }
    return all;
  }

  @Test
  void messagesAreWrittenInTheAlphabetOfTheirBlocks() throws IOException {
    for (var language : Language.values()) {
      var lines =
          Files.readAllLines(
              Path.of("src/main/resources/org/saola/web/messages", language.code() + ".properties"),
              UTF_8);
      var blocks =
          lines.stream()
              .filter(line -> line.matches("[a-z].*=.*"))
              .map(line -> line.replaceFirst("[.=].*", ""))
              .toList();
      assertThat(blocks).as(language.code()).isSorted();
    }
  }
}
