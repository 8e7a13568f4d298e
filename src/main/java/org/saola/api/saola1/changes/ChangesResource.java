package org.saola.api.saola1.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.AnswerFormat;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Representation;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.RowsFormat;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response.Header;
import org.saola.http.work.Reply;
import org.saola.store.changes.ChangeCursor;
import org.saola.store.changes.ChangeLog;
import org.saola.store.changes.ChangePage;

/**
 * {@code GET changes}: what releases changed, page by page. A page that is full stays the same for
 * ever; clients may keep it where no other history can have another one in its place.
 */
public final class ChangesResource implements Resource {
  private static final List<String> PARAMETERS =
      Stream.concat(Stream.of("since", "limit"), ChangeFilters.PARAMETERS.stream()).toList();
  private static final String NEWEST = "latest";
  private static final long LONGEST = 10_000;
  private static final long USUAL = 1_000;

  private final String path;
  private final @Nullable RowsFormat format;
  private final ChangeLog changes;
  private final ChangeFilters filters;

  private ChangesResource(
      String path, @Nullable RowsFormat format, ChangeLog changes, ChangeFilters filters) {
    this.path = path;
    this.format = format;
    this.changes = changes;
    this.filters = filters;
  }

  /** One path whose format the client chooses by {@code Accept}, and one for each other format. */
  public static List<Resource> all(ChangeLog changes, ChangeFilters filters) {
    return List.of(
        new ChangesResource("changes", null, changes, filters),
        new ChangesResource("changes.ndjson", RowsFormat.NDJSON, changes, filters),
        new ChangesResource("changes.csv", RowsFormat.CSV, changes, filters));
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Reply<Answer> get(Question question) {
    return Reply.reading(() -> {
      var request = question.request();
      var parameters = Parameters.of(question.query(), PARAMETERS);
      var written =
          format == null
              ? AnswerFormat.accepted(List.of(RowsFormat.values()), request, RowsFormat.JSON)
              : format;
      var since = since(parameters);
      var page = page(since, parameters);
      var cursor = changes.cursor(page.cursor());
      var body =
          new Representation(
              written.contentType(),
              PageBody.of(page, cursor, written),
              headers(request, question.query(), page, cursor),
              page.more() && since.isPresent() && since.get().sharesSet(cursor));
      return Answer.of(body.response(request), 0);
    });
  }

  /** Empty for the end of the log, whatever it is. */
  private Optional<ChangeCursor> since(Parameters parameters) {
    var given = parameters.text("since");
    if (given.filter(NEWEST::equals).isPresent()) {
      return Optional.empty();
    }
    var since =
        given
            .flatMap(ChangeCursor::of)
            .orElseGet(() ->
                new ChangeCursor(parameters.whole("since", 0, Long.MAX_VALUE).orElse(0L), ""));
    if (!changes.knows(since)) {
      throw Problem.of(Problem.Kind.GONE, "changes.other", since);
    }
    return Optional.of(since);
  }

  private ChangePage page(Optional<ChangeCursor> since, Parameters parameters) {
    int limit = parameters.whole("limit", 1, LONGEST).orElse(USUAL).intValue();
    var filter = filters.of(parameters);
    return since.isEmpty()
        ? new ChangePage(List.of(), changes.last(), false)
        : changes.read(since.get().sequence(), limit, filter);
  }

  private List<Header> headers(
      Request request, QueryParameters query, ChangePage page, ChangeCursor cursor) {
    var headers = new ArrayList<Header>();
    headers.add(new Header("Saola-Cursor", cursor.toString()));
    if (page.more()) {
      var next = new TreeMap<String, String>();
      query.all().forEach(parameter -> next.put(parameter.name(), parameter.value()));
      next.put("since", cursor.toString());
      headers.add(
          new Header(
              "Link",
              "<%s%s?%s>; rel=\"next\""
                  .formatted(request.root(), request.path(), QueryParameters.toQueryString(next))));
    }
    return headers;
  }
}
