package org.saola.web.indicator;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.saola.http.Handler;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.path.PathPattern;
import org.saola.http.work.Reply;
import org.saola.language.Language;
import org.saola.places.CountryName;
import org.saola.redlist.Group;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.web.indicator.IndicatorsView.Choice;
import org.saola.web.page.PageRenderer;
import org.saola.web.part.SourceLine;

/** Asks which species, and shows how they fare: chart, table, what went in. */
public final class IndicatorsPage implements Handler {
  /** Where it lies; what is asked stands behind it, so that its address lasts. */
  public static final String PATH = "/indicators";

  private static final PathPattern YEARS = PathPattern.of(PATH + "/years.{form:csv|json}");
  private static final String API = "/api/saola/v1/indicators/rli";
  private static final List<String> FIELDS = List.of("class", "group", "country", "years");

  private final PageRenderer renderer;
  private final Supplier<Optional<RedListSnapshot>> redList;
  private final IndicatorSource source;

  public IndicatorsPage(
      PageRenderer renderer, Supplier<Optional<RedListSnapshot>> redList, IndicatorSource source) {
    this.renderer = renderer;
    this.redList = redList;
    this.source = source;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return request.reads()
        ? Reply.computing(() -> page(request))
        : Reply.now(PageRenderer.onlyReadable());
  }

  private Response page(Request request) {
    var file = YEARS.match(request.path());
    if (file == null && !request.path().equals(PATH)) {
      return renderer.notFound(request);
    }
    var asked = asked(request);
    var snapshot = redList.get();
    if (file != null) {
      var told = snapshot.isEmpty() ? null : source.tell("rli", asked).document();
      return told == null
          ? renderer.notFound(request)
          : IndexAnswerReader.years(told)
              .answer(request, "red-list-index", file.getOrDefault("form", ""));
    }
    if (snapshot.isEmpty()) {
      return answer(request, 200, new IndicatorsView(asked, Map.of(), null, "", List.of()));
    }
    var language = renderer.frame(request).words().language();
    var told = source.tell("rli", asked);
    var document = told.document();
    var refusal = told.refusal();
    var index =
        document == null
            ? null
            : new IndexAnswerReader(language)
                .read(document, source.tell("proportion", group(asked)));
    var query = QueryParameters.toQueryString(asked);
    var address = API + (query.isEmpty() ? "?" : "?" + query + "&");
    var line =
        SourceLine.of(snapshot.get().release())
            .with(address + "format=json", address + "format=csv");
    var view =
        new IndicatorsView(
            asked,
            choices(snapshot.get(), language),
            index,
            refusal == null ? "" : refusal.in(language),
            List.of(line));
    return answer(request, index == null ? 422 : 200, view);
  }

  private Response answer(Request request, int status, IndicatorsView view) {
    return renderer.answer(request, status, "indicator/indicators.jte", view);
  }

  private static Map<String, String> asked(Request request) {
    var query = QueryParameters.parse(request.query());
    var asked = new LinkedHashMap<String, String>();
    for (var field : FIELDS) {
      query
          .find(field)
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> asked.put(field, value));
    }
    return asked;
  }

  /** The same species, whatever the years. */
  private static Map<String, String> group(Map<String, String> asked) {
    var group = new LinkedHashMap<>(asked);
    group.remove("years");
    return group;
  }

  private static Map<String, List<Choice>> choices(RedListSnapshot snapshot, Language language) {
    var facets = snapshot.facets();
    var locale = Locale.of(language.code());
    return Map.of(
        "class",
        facets.codes(Group.CLASS).stream().map(code -> new Choice(code, capital(code))).toList(),
        "group",
        facets.codes(Group.COMPREHENSIVE_GROUPS).stream()
            .map(code -> new Choice(code, code.replace('_', ' ')))
            .toList(),
        "country",
        facets.codes(Group.COUNTRIES).stream()
            .filter(code -> code.matches("[A-Z]{2}"))
            .map(code -> new Choice(code, CountryName.of(code, language)))
            .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale)))
            .toList());
  }

  private static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
