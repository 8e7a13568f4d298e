package org.saola.api.redlist4;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.api.redlist4.Content.Plain;
import org.saola.api.redlist4.document.Era;
import org.saola.api.redlist4.document.JsonWriter;
import org.saola.api.redlist4.document.SearchFilter;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.redlist.Group;
import org.saola.store.index.Selection;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListQuery;
import org.saola.store.redlist.RedListSnapshot;

/** {@code assessment_search}: latest assessments that pass all filters, the newest first. */
final class SearchHandler {
  static final String PARAMETER = "filter_on";
  private static final Facet CRITICALLY_ENDANGERED = new Facet(Group.RED_LIST_CATEGORIES, "CR");
  private static final int YEARS_UNTIL_UPDATE = 10;

  private final Answers answers;
  private final Clock clock;

  SearchHandler(Answers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock.withZone(Era.LONDON);
  }

  Reply<Response> search(Request request, RedListSnapshot snapshot) {
    var parameters = QueryParameters.parse(request.query());
    var values = new ArrayList<String>();
    for (var parameter : parameters.all()) {
      if (parameter.name().equals(PARAMETER + "[]") || parameter.name().equals(PARAMETER)) {
        values.add(parameter.value());
      }
    }
    if (values.isEmpty()) {
      throw RefusedRequest.badParameter(PARAMETER + " is required");
    }
    var filters = values.stream().map(SearchHandler::filter).distinct().toList();
    var today = LocalDate.now(clock);
    var pagination = Pagination.of(request, parameters);
    var question =
        "%s%s|%d|%d|%s".formatted(PARAMETER, values, pagination.page(), pagination.size(), today);
    return answers
        .contentLater(
            request,
            snapshot.release().id(),
            question,
            () -> render(snapshot, found(snapshot, filters, today), values, pagination))
        .map(content -> Answers.page(request, content, pagination));
  }

  private static SearchFilter filter(String value) {
    return SearchFilter.find(value)
        .orElseThrow(() ->
            RefusedRequest.badParameter(
                PARAMETER
                    + " must be one of "
                    + String.join(
                        ", ",
                        Arrays.stream(SearchFilter.values()).map(SearchFilter::code).toList())));
  }

  private static Plain render(
      RedListSnapshot snapshot, Selection found, List<String> values, Pagination pagination) {
    var out = new JsonWriter();
    out.object(() -> {
      out.array(
          "assessment_ids",
          () -> {
            for (int place : found.page(pagination.offset(), pagination.size())) {
              out.integer(snapshot.summary(place).assessmentId());
            }
          });
      out.object("filters", () -> out.texts(PARAMETER, values));
    });
    return new Plain(out.toBytes(), found.size());
  }

  /** What passes all filters: by date descending, those without one last. */
  private static Selection found(
      RedListSnapshot snapshot, List<SearchFilter> filters, LocalDate today) {
    return snapshot.selectAll(
        filters.stream().map(SearchHandler::query).toList(),
        filters.contains(SearchFilter.NEEDS_UPDATING)
            ? today.minusYears(YEARS_UNTIL_UPDATE)
            : null);
  }

  private static RedListQuery query(SearchFilter filter) {
    return switch (filter) {
      case POSSIBLY_EXTINCT -> latest(CRITICALLY_ENDANGERED).possiblyExtinct(true).build();
      case POSSIBLY_EXTINCT_IN_THE_WILD ->
          latest(CRITICALLY_ENDANGERED).possiblyExtinctInTheWild(true).build();
      case NEEDS_UPDATING -> latest(null).build();
      case EU_27_POST_2020_ENDEMIC, AMAZING, ENDEMIC, GREEN_STATUS ->
          latest(filter.facet()).build();
    };
  }

  private static RedListQuery.Builder latest(@Nullable Facet facet) {
    return RedListQuery.of(facet).latest(true).newestFirst(true);
  }
}
