package org.saola.web.firstpage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.language.Language;
import org.saola.web.firstpage.RequestsView.ApiView;
import org.saola.web.firstpage.RequestsView.Dump;
import org.saola.web.page.PageRenderer;
import tools.jackson.databind.json.JsonMapper;

/** What programs can ask for: of all APIs; and at the base of each, of that one. */
public final class RequestsPage {
  /** Where all are. */
  public static final String BASE = "/api";

  private static final JsonMapper JSON = new JsonMapper();

  private final PageRenderer renderer;
  private final CurrentReleases served;
  private final Paths paths;
  private final boolean open;

  /** The shapes of all paths of each API, below its base. */
  public record Paths(List<String> speciesPlus, List<String> redList, List<String> saola) {}

  public RequestsPage(PageRenderer renderer, CurrentReleases served, Paths paths, boolean open) {
    this.renderer = renderer;
    this.served = served;
    this.paths = paths;
    this.open = open;
  }

  /** The page of all. */
  public Response answer(Request request) {
    var dumps = new ArrayList<Dump>();
    for (var language : Language.values()) {
      served
          .sources()
          .downloads()
          .findLatest(language)
          .ifPresent(download -> dumps.add(Dump.of(download, request.origin(), open)));
    }
    return renderer.answer(
        request,
        200,
        "requests/all.jte",
        new RequestsView(open, apis(request.origin()), List.copyOf(dumps)));
  }

  /** What there is at the base of an API: a page for browsers, else JSON. */
  public Response index(String base, Request request) {
    var api =
        apis(request.origin()).stream()
            .filter(each -> each.base().equals(base))
            .findFirst()
            .orElseThrow();
    var answer =
        isForPeople(request)
            ? renderer.answer(
                request, 200, "requests/one.jte", new RequestsView(open, List.of(api), List.of()))
            : json(api);
    return answer.with("Vary", "Accept");
  }

  /** Whether a browser asks. */
  public static boolean isForPeople(Request request) {
    return request.header("Accept").orElse("").contains("text/html");
  }

  private static Response json(ApiView api) {
    var index = new LinkedHashMap<String, Object>();
    index.put("title", api.title());
    index.put("base", api.address());
    index.put("token_header", api.tokenHeader());
    index.put("loaded", api.loaded());
    index.put("documentation", api.origin() + "/docs/" + guide(api));
    index.put("paths", api.paths());
    return Response.of(200, "application/json", JSON.writeValueAsString(index).getBytes(UTF_8))
        .with("Cache-Control", "no-cache");
  }

  private static String guide(ApiView api) {
    return Map.of("species-plus", "speciesplus-api", "red-list", "redlist-api")
        .getOrDefault(api.id(), "native-api");
  }

  private List<ApiView> apis(String origin) {
    var lists = served.now();
    return List.of(
        new ApiView(
            "species-plus",
            "Species+/CITES Checklist API v1",
            SpeciesPlusExamples.BASE,
            origin,
            SpeciesPlusExamples.TOKEN,
            lists.speciesPlus() != null,
            lists.speciesPlusExamples(origin, open),
            paths.speciesPlus()),
        new ApiView(
            "red-list",
            "IUCN Red List API v4",
            RedListExamples.BASE,
            origin,
            RedListExamples.TOKEN,
            lists.redList() != null,
            lists.redListExamples(origin, open),
            paths.redList()),
        new ApiView(
            "saola",
            "Saola API v1",
            SaolaExamples.BASE,
            origin,
            SaolaExamples.TOKEN,
            !lists.isEmpty(),
            lists.saolaExamples(origin, open),
            paths.saola()));
  }
}
