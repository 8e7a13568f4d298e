package org.saola.sync.speciesplus;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncStopped;
import org.saola.taxonomy.Taxonomy;
import tools.jackson.databind.JsonNode;

/**
 * Walks through the pages of the index, all of it or what changed since a time. It is done again
 * when the index changed under it so that a row may have slipped from one page to another.
 */
final class IndexWalk {
  static final int PER_PAGE = 500;
  private static final int MOST_WALKS = 5;

  private final SyncRun session;
  private final String label;

  /**
   * @param label of the run, which tells its pages from those of others
   */
  IndexWalk(SyncRun session, String label) {
    this.session = session;
    this.label = label;
  }

  /**
   * What a walk found.
   *
   * @param rows by id; the last state that was met
   * @param mark what changed until then is known for sure; null when nothing is known
   */
  record Found(Map<Integer, IndexRow> rows, @Nullable Instant mark) {}

  /**
   * Walks.
   *
   * @param since inclusive; null = from the beginning
   */
  Found walk(Taxonomy taxonomy, @Nullable Instant since) {
    for (int number = 1; number <= MOST_WALKS; number++) {
      var found = walk(taxonomy, since, label + "." + number);
      if (found != null) {
        return found;
      }
      session.say("the index changed while it was read; reading it once more");
    }
    throw SyncStopped.unexpected(
        "the index of %s changes all the time while it is read; begin again later"
            .formatted(session.upstream()));
  }

  private @Nullable Found walk(Taxonomy taxonomy, @Nullable Instant since, String stamp) {
    var rows = new LinkedHashMap<Integer, IndexRow>();
    var first = session.get(path(taxonomy, since, 1), stamp);
    if (!first.found()) {
      throw SyncStopped.unexpected(
          "%s has no taxon_concepts; is this the address of a Species+ API v1?"
              .formatted(session.upstream()));
    }
    long total = total(first.json());
    var mark = since;
    try (var stage =
        session.begin(
            "index of " + taxonomy, "pages", Math.ceilDiv(Math.max(1, total), PER_PAGE))) {
      for (int page = 1; page == 1 || (page - 1L) * PER_PAGE < total; page++) {
        var at = new IndexRow.Page(path(taxonomy, since, page), stamp);
        var json = session.get(at.path(), stamp).json();
        if (total(json) != total) {
          return null;
        }
        for (var record : json.path("taxon_concepts")) {
          var row = IndexRow.of(record, at);
          rows.put(row.id(), row);
          mark = mark == null || row.updatedAt().isAfter(mark) ? row.updatedAt() : mark;
        }
        stage.done();
      }
    }
    if (rows.size() != total) {
      return null;
    }
    // what changed since the walk began may be missing, so the next one begins there
    return new Found(rows, mark != null && mark.isAfter(first.time()) ? first.time() : mark);
  }

  private static long total(JsonNode page) {
    return page.path("pagination").path("total_entries").asLong(-1);
  }

  private static String path(Taxonomy taxonomy, @Nullable Instant since, int page) {
    return "taxon_concepts?%s%spage=%d&per_page=%d"
        .formatted(
            since == null ? "" : "updated_since=%s&".formatted(since).replace(":", "%3A"),
            taxonomy == Taxonomy.CMS ? "taxonomy=CMS&" : "",
            page,
            PER_PAGE);
  }
}
