package org.saola.api.redlist4;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.api.redlist4.Content.Plain;
import org.saola.api.redlist4.document.Era;
import org.saola.api.redlist4.document.JsonWriter;
import org.saola.api.redlist4.document.SearchFilter;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.redlist.Group;
import org.saola.store.redlist.AssessmentSummary;
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

  Response search(Request request, RedListSnapshot snapshot) {
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
    var content =
        answers.content(
            request,
            snapshot.release().id(),
            "%s%s|%d|%d|%s"
                .formatted(PARAMETER, values, pagination.page(), pagination.size(), today),
            () -> render(snapshot, found(snapshot, filters, today), values, pagination));
    return Answers.answer(request, content, pagination.headers(content.total()));
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
      RedListSnapshot snapshot, int[] found, List<String> values, Pagination pagination) {
    var out = new JsonWriter();
    var page = Arrays.stream(found).skip(pagination.offset()).limit(pagination.size()).toArray();
    out.object(() -> {
      out.array(
          "assessment_ids",
          () -> {
            for (int place : page) {
              out.integer(snapshot.summary(place).assessmentId());
            }
          });
      out.object("filters", () -> out.texts(PARAMETER, values));
    });
    return new Plain(out.toBytes(), found.length);
  }

  /** The places of what passes all filters: by date descending, those without one last. */
  private static int[] found(
      RedListSnapshot snapshot, List<SearchFilter> filters, LocalDate today) {
    int[] found = null;
    for (var filter : filters) {
      var selection = snapshot.select(query(filter));
      var passing = selection.page(0, selection.size());
      if (filter == SearchFilter.NEEDS_UPDATING) {
        var newest = today.minusYears(YEARS_UNTIL_UPDATE);
        passing =
            Arrays.stream(passing).filter(place -> isBefore(snapshot, place, newest)).toArray();
      }
      found = found == null ? passing : common(found, passing);
    }
    return found == null ? new int[0] : datedFirst(snapshot, found);
  }

  private static RedListQuery query(SearchFilter filter) {
    return switch (filter) {
      case POSSIBLY_EXTINCT -> latest(CRITICALLY_ENDANGERED, true, null);
      case POSSIBLY_EXTINCT_IN_THE_WILD -> latest(CRITICALLY_ENDANGERED, null, true);
      case NEEDS_UPDATING -> latest(null, null, null);
      case EU_27_POST_2020_ENDEMIC, AMAZING, ENDEMIC, GREEN_STATUS ->
          latest(filter.facet(), null, null);
    };
  }

  private static RedListQuery latest(
      @Nullable Facet facet, @Nullable Boolean extinct, @Nullable Boolean extinctInTheWild) {
    return new RedListQuery(facet, true, null, null, extinct, extinctInTheWild, false, true);
  }

  private static boolean isBefore(RedListSnapshot snapshot, int place, LocalDate day) {
    var date = snapshot.summary(place).assessmentDate();
    return date != null && date.isBefore(day);
  }

  /** What is in both, in the order of the first. */
  private static int[] common(int[] one, int[] other) {
    var sorted = other.clone();
    Arrays.sort(sorted);
    return Arrays.stream(one).filter(place -> Arrays.binarySearch(sorted, place) >= 0).toArray();
  }

  /** The order of the store has those without a date first. */
  private static int[] datedFirst(RedListSnapshot snapshot, int[] places) {
    int undated = 0;
    while (undated < places.length && date(snapshot.summary(places[undated])) == null) {
      undated++;
    }
    return IntStream.concat(
            Arrays.stream(places, undated, places.length), Arrays.stream(places, 0, undated))
        .toArray();
  }

  private static @Nullable LocalDate date(AssessmentSummary summary) {
    return summary.assessmentDate();
  }
}
