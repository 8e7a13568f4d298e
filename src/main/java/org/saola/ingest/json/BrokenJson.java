package org.saola.ingest.json;

import java.io.EOFException;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.saola.ingest.ImportIssue;
import org.saola.json.MalformedRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Words what is wrong with text that is not JSON, or holds something else than it should. */
public final class BrokenJson {
  /** The parser's own account of places, which nobody can find in a file. */
  private static final Pattern PARSER_PLACE =
      Pattern.compile(" ?\\(?[^(]*\\[Source: .*", Pattern.DOTALL);

  private BrokenJson() {}

  /** The same, where the parser knows the line, or nobody does. */
  public static ImportIssue issue(String file, JacksonException broken, String wanted) {
    var place = broken.getLocation();
    return issue(file, place == null ? 0 : Math.max(0, place.getLineNr()), broken, wanted);
  }

  /**
   * The issue.
   *
   * @param line 0 = not known
   * @param wanted what would be right
   */
  public static ImportIssue issue(String file, long line, JacksonException broken, String wanted) {
    return new ImportIssue(file, line, null, null, problem(broken) + "; " + wanted);
  }

  /** What is wrong with a value; the reader of the file knows where its record stands. */
  public static ImportIssue issue(String file, long line, MalformedRecord malformed) {
    return new ImportIssue(file, line, malformed.path(), malformed.value(), malformed.getMessage());
  }

  private static String problem(JacksonException broken) {
    if (broken.getCause() instanceof EOFException || broken.getCause() instanceof ZipException) {
      return "the gzip file is cut off or damaged here, download it again";
    }
    var place = broken.getLocation();
    var where =
        place == null || place.getColumnNr() < 1 ? "" : " at character " + place.getColumnNr();
    return "broken JSON%s: %s"
        .formatted(
            where,
            broken instanceof StreamConstraintsException
                ? "a number or name longer, or a nesting deeper than any real one"
                : PARSER_PLACE.matcher(broken.getOriginalMessage()).replaceFirst(""));
  }
}
