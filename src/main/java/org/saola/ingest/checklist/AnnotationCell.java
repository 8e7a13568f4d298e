package org.saola.ingest.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell with one text for each listing, such as {@code Appendix I:text} and, on the next line,
 * {@code Appendix II:}; an appendix repeats when several parties listed the taxon.
 *
 * @param entries in the order of the cell
 */
record AnnotationCell(List<Entry> entries) {
  private static final Pattern PREFIX = Pattern.compile("(?:^|[\\r\\n])Appendix (III|II|I):");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** The text for one listing, without tags; empty when there is none. */
  record Entry(String appendix, String text) {}

  /** The texts for the appendix, in the order of the cell. */
  List<String> texts(String appendix) {
    return entries.stream()
        .filter(entry -> entry.appendix().equals(appendix))
        .map(Entry::text)
        .toList();
  }

  /** Cuts cells into entries; the same few hundred cells repeat over thousands of rows. */
  static final class Reader {
    private static final AnnotationCell EMPTY = new AnnotationCell(List.of());

    private final Map<String, AnnotationCell> known = new HashMap<>();

    /** The entries of a cell; none when it is null or names no appendix. */
    AnnotationCell read(@Nullable String cell) {
      return cell == null ? EMPTY : known.computeIfAbsent(cell, Reader::parsed);
    }

    private static AnnotationCell parsed(String cell) {
      var entries = new ArrayList<Entry>();
      var prefix = PREFIX.matcher(cell);
      boolean found = prefix.find();
      while (found) {
        var appendix = prefix.group(1);
        int start = prefix.end();
        found = prefix.find();
        var text = cell.substring(start, found ? prefix.start() : cell.length());
        entries.add(new Entry(appendix, TAG.matcher(text).replaceAll("").strip()));
      }
      return new AnnotationCell(List.copyOf(entries));
    }
  }
}
