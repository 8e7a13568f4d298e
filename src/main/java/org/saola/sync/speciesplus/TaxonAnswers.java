package org.saola.sync.speciesplus;

import java.util.ArrayList;
import java.util.List;
import org.saola.language.Language;
import org.saola.sync.SyncRun;
import tools.jackson.databind.JsonNode;

/** Asks for all that is known of single taxa. */
final class TaxonAnswers {
  private final SyncRun session;
  private final List<Language> languages;

  TaxonAnswers(SyncRun session, List<Language> languages) {
    this.session = session;
    this.languages = languages;
  }

  /**
   * What was answered.
   *
   * @param paths of the requests whose answers are in the journal now
   * @param complete false when the taxon was found to be gone
   */
  record Answered(List<String> paths, boolean complete) {}

  /**
   * Asks. What has no rows in English has none in other languages, and a deleted name has none at
   * all.
   */
  Answered fetch(IndexRow row) {
    var answered = new ArrayList<String>();
    boolean rows = true;
    for (var request :
        row.active() ? NestedFetch.all(row.id(), languages) : List.<NestedFetch>of()) {
      if (request.english() || rows) {
        var answer = session.get(request.path(), row.stamp());
        if (!answer.found()) {
          session.say("%s is no longer there".formatted(request.path()));
          return new Answered(answered, false);
        }
        rows = request.english() ? hasRows(answer.json()) : rows;
        answered.add(request.path());
      }
    }
    return new Answered(answered, true);
  }

  private static boolean hasRows(JsonNode answer) {
    return answer.isArray()
        ? !answer.isEmpty()
        : answer.values().stream().anyMatch(rows -> !rows.isEmpty());
  }
}
