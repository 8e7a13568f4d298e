package org.saola.ingest;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with an input, with its place and its mend.
 *
 * @param file name of the file inside the folder or archive
 * @param line 1 = the first line of the file; 0 = the file as a whole
 * @param column null when a whole row or file is meant
 * @param value what stood there; null when nothing did
 * @param problem what is wrong and what would be right, as a sentence without a full stop
 */
public record ImportIssue(
    String file, long line, @Nullable String column, @Nullable String value, String problem) {
  private static final int LONGEST_VALUE = 80;

  /** {@code taxon_concepts.csv:12, column rank, value "SPECIE": unknown rank; one of KINGDOM, …} */
  @Override
  public String toString() {
    var text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (column != null) {
      text.append(", column ").append(column);
    }
    if (value != null) {
      text.append(", value \"").append(shown(value)).append('"');
    }
    return text.append(": ").append(problem).toString();
  }

  private static String shown(String value) {
    var line = value.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }
}
