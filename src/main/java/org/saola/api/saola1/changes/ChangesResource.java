package org.saola.api.saola1.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Representation;
import org.saola.api.saola1.Resource;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response.Header;
import org.saola.store.changes.ChangeLog;
import org.saola.store.changes.ChangePage;

/**
 * {@code GET changes}: what releases changed, page by page. A page that is full stays the same for
 * ever.
 */
public final class ChangesResource implements Resource {
  private static final List<String> PARAMETERS =
      Stream.concat(Stream.of("since", "limit"), ChangeFilters.PARAMETERS.stream()).toList();
  private static final String NEWEST = "latest";
  private static final long LONGEST = 10_000;
  private static final long USUAL = 1_000;

  private final String path;
  private final @Nullable ChangeFormat format;
  private final ChangeLog changes;
  private final ChangeFilters filters;

  private ChangesResource(
      String path, @Nullable ChangeFormat format, ChangeLog changes, ChangeFilters filters) {
    this.path = path;
    this.format = format;
    this.changes = changes;
    this.filters = filters;
  }

  /** One path whose format the client chooses by {@code Accept}, and one for each other format. */
  public static List<Resource> all(ChangeLog changes, ChangeFilters filters) {
    return List.of(
        new ChangesResource("changes", null, changes, filters),
        new ChangesResource("changes.ndjson", ChangeFormat.NDJSON, changes, filters),
        new ChangesResource("changes.csv", ChangeFormat.CSV, changes, filters));
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public @Nullable Answer get(Question question, boolean mayBlock) {
    if (!mayBlock) {
      return null;
    }
    var request = question.request();
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var written = format == null ? ChangeFormat.accepted(request.header("Accept")) : format;
    var page = page(parameters);
    var body =
        new Representation(
            written.contentType(),
            PageBody.of(page, written),
            headers(request, question.query(), page),
            page.more());
    return Answer.of(body.response(request), 0);
  }

  private ChangePage page(Parameters parameters) {
    int limit = parameters.whole("limit", 1, LONGEST).orElse(USUAL).intValue();
    var filter = filters.of(parameters);
    return parameters.text("since").filter(NEWEST::equals).isPresent()
        ? new ChangePage(List.of(), changes.last(), false)
        : changes.read(parameters.whole("since", 0, Long.MAX_VALUE).orElse(0L), limit, filter);
  }

  private List<Header> headers(Request request, QueryParameters query, ChangePage page) {
    var headers = new ArrayList<Header>();
    headers.add(new Header("Saola-Cursor", Long.toString(page.cursor())));
    if (format == null) {
      headers.add(new Header("Vary", "Accept"));
    }
    if (page.more()) {
      var next = new TreeMap<String, String>();
      query.all().forEach(parameter -> next.put(parameter.name(), parameter.value()));
      next.put("since", Long.toString(page.cursor()));
      headers.add(
          new Header(
              "Link",
              "<%s%s?%s>; rel=\"next\""
                  .formatted(
                      request.origin(), request.path(), QueryParameters.toQueryString(next))));
    }
    return headers;
  }
}
