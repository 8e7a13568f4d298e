package org.saola.api.redlist3;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.api.redlist3.Answers.Question;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.TwoStepHandler;
import org.saola.redlist.CodeLists;
import org.saola.store.RedListSnapshot;
import tools.jackson.databind.JsonNode;

/** The IUCN Red List API v3; here alone tokens stand in the URL. */
public final class RedListApi3 extends TwoStepHandler {
  /** The path that the API lies under. */
  public static final String BASE = Route.BASE;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Supplier<Optional<RedListSnapshot>> snapshots;
  private final Predicate<@Nullable String> mayRead;
  private final Clock clock;
  private final Answers answers = new Answers();
  private final Regions regions;
  private final SpeciesLists lists;
  private final SpeciesAnswer species;
  private final Synonyms synonyms = new Synonyms();

  /**
   * @param snapshots the release to answer from; asked once for each request
   * @param mayRead whether a token opens the API; null for none
   */
  public RedListApi3(
      Supplier<Optional<RedListSnapshot>> snapshots,
      CodeLists codeLists,
      Predicate<@Nullable String> mayRead,
      Clock clock) {
    this.snapshots = snapshots;
    this.mayRead = mayRead;
    this.clock = clock.withZone(LONDON);
    this.regions = new Regions(codeLists);
    this.lists = new SpeciesLists(codeLists, regions);
    this.species = new SpeciesAnswer(codeLists, regions);
  }

  @Override
  protected @Nullable Response answer(Request request, boolean mayBlock) {
    try {
      if (!request.reads()) {
        return Answers.refused(RefusedRequest.method()).with("allow", "GET, HEAD");
      }
      var route = Route.find(request.path()).orElseThrow(RefusedRequest::path);
      if (!(route instanceof Route.Version)) {
        admit(request);
      }
      var snapshot = snapshots.get().orElseThrow(RefusedRequest::withoutData);
      var data = new RedListData(snapshot, LocalDate.now(clock));
      var question =
          new Question(
              snapshot.release().id(), data.today(), request.path(), request.acceptsGzip());
      var remembered = answers.remembered(request, question);
      return remembered != null || !mayBlock
          ? remembered
          : answers.answer(request, question, () -> body(route, data));
    } catch (RefusedRequest refusal) {
      return Answers.refused(refusal);
    }
  }

  private void admit(Request request) {
    if (!mayRead.test(QueryParameters.parse(request.query()).find("token").orElse(null))) {
      throw RefusedRequest.token();
    }
  }

  private JsonNode body(Route route, RedListData data) {
    return switch (route) {
      case Route.Version _ ->
          Json.object().put("version", data.snapshot().release().description().label());
      case Route.CountryList _ -> lists.countries();
      case Route.RegionList _ -> regions.list();
      case Route.GroupList _ -> lists.groups();
      case Route.Members wanted -> lists.members(wanted, data);
      case Route.Page wanted -> lists.page(wanted, data);
      case Route.Count(var region) -> lists.count(region, data);
      case Route.Synonyms(var name) -> synonyms.of(name, data);
      case Route.CommonNames(var name) -> species.commonNames(name, data);
      case Route.OfSpecies wanted -> species.of(wanted, data);
    };
  }
}
