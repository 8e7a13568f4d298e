package org.saola.web.legal;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes citations in the format RIS: a tag and a value a line, lines ended by CR and LF. */
final class Ris {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

  private Ris() {}

  static String of(Citation citation) {
    var lines = new StringBuilder();
    line(lines, "TY", "DBASE");
    line(lines, "ID", citation.key());
    line(lines, "AU", citation.author());
    line(lines, "TI", citation.title());
    line(lines, "PY", citation.year());
    line(lines, "ET", citation.version());
    line(lines, "PB", citation.publisher());
    line(lines, "CY", citation.place());
    line(lines, "UR", citation.address());
    line(lines, "Y2", DAY.format(citation.accessed()));
    line(lines, "N1", citation.wording());
    return lines.append("ER  - \r\n").toString();
  }

  /** A line break within a value would begin a new tag. */
  private static void line(StringBuilder lines, String tag, @Nullable String value) {
    if (value != null) {
      var text = value.strip().replaceAll("[\\s\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+", " ");
      lines.append(tag).append("  - ").append(text).append("\r\n");
    }
  }
}
