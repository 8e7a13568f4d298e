package org.saola.sync.redlist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.saola.store.redlist.record.ListedAssessment;
import org.saola.store.redlist.record.ServedDocument;
import org.saola.sync.SyncRun;

/** Reads lists page by page. */
final class ListPages {
  private final SyncRun session;
  private final String version;

  ListPages(SyncRun session, String version) {
    this.session = session;
    this.version = version;
  }

  /** A name as a part of a path. */
  static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Hands over every item of a list; none when there is no such list. */
  void forEachItem(String list, int perPage, Consumer<ListedAssessment> item) {
    forEachPage(list, perPage, (_, page) -> page.listed().forEach(item));
  }

  /** Hands over every page of a list with its path. */
  void forEachPage(String list, int perPage, BiConsumer<String, ServedDocument> sink) {
    boolean more = true;
    for (int number = 1; more; number++) {
      var path = "%s?page=%d".formatted(list, number);
      var answer = session.get(path, version);
      if (!answer.found()) {
        return;
      }
      var page = new ServedDocument(answer.json());
      sink.accept(path, page);
      // who is not told how many pages there are goes on while they are full
      more =
          answer.totalPages() > 0
              ? number < answer.totalPages()
              : page.assessments().size() >= perPage;
    }
  }
}
