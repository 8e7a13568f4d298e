package org.saola.ingest.json;

import java.util.regex.Pattern;
import org.saola.ingest.ImportIssue;
import tools.jackson.core.JacksonException;

/** Words what is wrong with text that is not JSON. */
public final class BrokenJson {
  /** The parser's own account of places, which nobody can find in a file. */
  private static final Pattern PARSER_PLACE =
      Pattern.compile(" ?\\(?[^(]*\\[Source: .*", Pattern.DOTALL);

  private BrokenJson() {}

  /**
   * The issue.
   *
   * @param line 0 = not known
   * @param wanted what would be right
   */
  public static ImportIssue issue(String file, long line, JacksonException broken, String wanted) {
    var place = broken.getLocation();
    return new ImportIssue(
        file,
        line,
        null,
        null,
        "broken JSON at character %d: %s; %s"
            .formatted(
                place == null ? 0 : place.getColumnNr(),
                PARSER_PLACE.matcher(broken.getOriginalMessage()).replaceFirst(""),
                wanted));
  }
}
