package org.saola.ingest.website;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of notes, each led by what it is about, such as {@code **II** Except …} a line, or {@code
 * **#4** All parts …}.
 */
record ListingNotes(List<Note> notes) {
  private static final Pattern LEADS =
      Pattern.compile("(?:^|[\\r\\n])\\s*((?:\\*\\*[^*\\r\\n]{1,20}\\*\\*\\s*)+)");
  private static final Pattern LEAD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern HASH = Pattern.compile("#\\s*\\d+.*");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /**
   * A text.
   *
   * @param symbol the appendix or annex it is about; null when it isn't said
   * @param hash such as {@code #4}; null when there is none
   */
  record Note(@Nullable String symbol, @Nullable String hash, String text) {}

  static ListingNotes of(String cell) {
    var notes = new ArrayList<Note>();
    var leads = LEADS.matcher(cell);
    int end = 0;
    var open = "";
    while (leads.find()) {
      add(notes, open, cell.substring(end, leads.start()));
      open = leads.group(1);
      end = leads.end();
    }
    add(notes, open, cell.substring(end));
    return new ListingNotes(List.copyOf(notes));
  }

  private static void add(List<Note> notes, String leads, String text) {
    String symbol = null;
    String hash = null;
    var lead = LEAD.matcher(leads);
    while (lead.find()) {
      var word = lead.group(1).strip();
      if (HASH.matcher(word).matches()) {
        hash = word;
      } else {
        symbol = word.replaceFirst("^(Appendix|Annex) ", "");
      }
    }
    var plain = TAG.matcher(text).replaceAll("").strip();
    if (!plain.isEmpty() || hash != null) {
      notes.add(new Note(symbol, hash, plain));
    }
  }

  /** Those about one appendix or annex, and those that don't say what they are about. */
  List<Note> about(String symbol) {
    return notes.stream()
        .filter(note -> note.symbol() == null || note.symbol().equals(symbol))
        .toList();
  }
}
