package org.saola.web.legal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.saola.access.TermsAcceptance;
import org.saola.web.guide.Article;
import org.saola.web.guide.Markdown;
import org.saola.web.page.TaggedContent;

/**
 * The terms of use of this server; those of the sources hold besides.
 *
 * @param version as it is kept with an acceptance; another one as soon as the text is another
 * @param date of the text
 */
public record Terms(String version, LocalDate date, Article text) {
  /** The file in the data directory whose text replaces the one that comes with the program. */
  public static final String FILE = "terms.md";

  private static final String BUILT_IN = TermsAcceptance.CURRENT_VERSION;

  /**
   * The terms of a server.
   *
   * @throws UnreadableTerms if there is a file for them that can't be used
   */
  public static Terms load(Path dataDirectory) {
    var file = dataDirectory.resolve(FILE);
    try {
      return Files.exists(file) ? local(file) : builtIn();
    } catch (IOException _) {
      throw new UnreadableTerms(file + " can't be read as UTF-8 text; mend or remove it");
    } catch (IllegalArgumentException _) {
      throw new UnreadableTerms(
          file + " must begin with a title (a line '# …') and a paragraph; mend or remove it");
    }
  }

  private static Terms local(Path file) throws IOException {
    var changed = Files.getLastModifiedTime(file).toInstant().atOffset(ZoneOffset.UTC);
    var text = Files.readString(file);
    var hash = TaggedContent.of("text/markdown", text.getBytes(UTF_8)).hash();
    return new Terms("local-" + hash, changed.toLocalDate(), article(text));
  }

  /** Those that come with the program. */
  public static Terms builtIn() {
    try (var text = Terms.class.getResourceAsStream(FILE)) {
      if (text == null) {
        throw new IllegalStateException("the program was built without its terms");
      }
      return new Terms(
          BUILT_IN, LocalDate.parse(BUILT_IN), article(new String(text.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Article article(String text) {
    return new Markdown().article(LegalPages.TERMS, text);
  }
}
