package org.saola.web.legal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes citations for BibTeX and biblatex, in UTF-8. */
final class BibTex {
  private BibTex() {}

  static String of(Citation citation) {
    var entry = new StringBuilder("@misc{").append(citation.key());
    // the second pair of braces keeps capitals, and keeps "and" from parting an organisation
    field(entry, "author", braced(citation.author()));
    field(entry, "title", braced(citation.title()));
    field(entry, "year", citation.year());
    field(entry, "version", escaped(citation.version()));
    field(entry, "publisher", escaped(citation.publisher()));
    field(entry, "address", escaped(citation.place()));
    field(entry, "url", citation.address());
    field(entry, "urldate", citation.accessed().toString());
    field(entry, "note", escaped(citation.wording()));
    return entry.append("\n}\n").toString();
  }

  private static void field(StringBuilder entry, String name, @Nullable String value) {
    if (value != null) {
      entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  private static @Nullable String braced(@Nullable String text) {
    return Optional.ofNullable(escaped(text)).map(escaped -> "{" + escaped + "}").orElse(null);
  }

  /** The text with what TeX would obey written so that it is shown; on one line. */
  private static @Nullable String escaped(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var escaped = new StringBuilder(text.length() + 16);
    text.strip()
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
        .forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int c) {
    switch (c) {
      case '\\' -> escaped.append("\\textbackslash{}");
      case '{' -> escaped.append("\\textbraceleft{}"); // \{ would unbalance the braces of a field
      case '}' -> escaped.append("\\textbraceright{}");
      case '~' -> escaped.append("\\textasciitilde{}");
      case '^' -> escaped.append("\\textasciicircum{}");
      case '$', '&', '#', '%', '_' -> escaped.append('\\').appendCodePoint(c);
      default -> escaped.appendCodePoint(c);
    }
  }
}
