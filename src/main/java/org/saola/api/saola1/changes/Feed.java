package org.saola.api.saola1.changes;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Representation;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.store.changes.ChangeLog;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET changes.atom} and its like: the newest changes, for readers of feeds. */
public final class Feed implements Resource {
  static final String TITLE = "Changes of Species+ and the Red List";

  private static final int ENTRIES = 100;
  private static final JsonMapper READER = new JsonMapper();

  private final String path;
  private final FeedFormat format;
  private final ChangeLog changes;
  private final ChangeFilters filters;

  private Feed(String path, FeedFormat format, ChangeLog changes, ChangeFilters filters) {
    this.path = path;
    this.format = format;
    this.changes = changes;
    this.filters = filters;
  }

  /** One for each path. */
  public static List<Resource> all(ChangeLog changes, ChangeFilters filters) {
    return List.of(
        new Feed("changes.atom", new AtomFeed(), changes, filters),
        new Feed("changes.json", new JsonFeed(), changes, filters),
        new Feed("feed.json", new JsonFeed(), changes, filters));
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Reply<Answer> get(Question question) {
    return Reply.reading(() -> {
      var parameters = Parameters.of(question.query(), ChangeFilters.PARAMETERS);
      var place = FeedPlace.of(question.request());
      var entries =
          changes.newest(ENTRIES, filters.of(parameters)).entries().reversed().stream()
              .map(entry -> FeedEntry.of(READER.readTree(entry.json()), entry.cursor(), place))
              .toList();
      return Answer.of(
          Representation.of(format.contentType(), format.write(place, entries))
              .response(question.request()),
          0);
    });
  }
}
