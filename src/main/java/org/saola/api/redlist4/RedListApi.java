package org.saola.api.redlist4;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.access.Admission;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.TwoStepHandler;
import org.saola.redlist.CodeLists;
import org.saola.store.RedListSnapshot;

/** The IUCN Red List API v4 (contract section 1). */
public final class RedListApi extends TwoStepHandler {
  /** The path that the API lies under. */
  public static final String BASE = Route.BASE;

  private static final String TOKEN = "Authorization";
  private static final Pattern SCHEME = Pattern.compile("(?i)(?:bearer|token)\\s+(.+)");

  private final Supplier<Optional<RedListSnapshot>> snapshots;
  private final Function<@Nullable String, Admission> admission;
  private final FactHandler facts;
  private final ListHandler lists;
  private final TaxonHandler taxa;
  private final AssessmentHandler assessments;
  private final SearchHandler search;

  /**
   * @param snapshots the release to answer from; asked once for each request
   * @param admission what comes of showing a token, null for none
   * @param era how the wire looks
   */
  public RedListApi(
      Supplier<Optional<RedListSnapshot>> snapshots,
      CodeLists codeLists,
      Function<@Nullable String, Admission> admission,
      Era era,
      Clock clock) {
    this.snapshots = snapshots;
    this.admission = admission;
    var answers = new Answers();
    this.facts = new FactHandler(answers, codeLists);
    this.lists = new ListHandler(answers, codeLists, era);
    this.taxa = new TaxonHandler(answers, era);
    this.assessments = new AssessmentHandler(clock, era);
    this.search = new SearchHandler(answers, clock);
  }

  @Override
  protected @Nullable Response answer(Request request, boolean mayBlock) {
    var snapshot = snapshots.get().orElse(null);
    var route = Route.find(request.path()).orElse(null);
    if (route == null) {
      return NotFoundPage.of(snapshot == null ? "" : snapshot.release().description().label());
    }
    try {
      if (!request.reads()) {
        return Answers.refused(RefusedRequest.method()).with("allow", "GET, HEAD");
      }
      admit(request);
      return routed(route, request, snapshot, mayBlock);
    } catch (RefusedRequest refusal) {
      return Answers.refused(refusal);
    }
  }

  private void admit(Request request) {
    switch (admission.apply(token(request.headers().apply(TOKEN)))) {
      case ADMITTED -> {}
      case UNKNOWN -> throw RefusedRequest.unauthorized();
      case FORBIDDEN -> throw RefusedRequest.forbidden();
    }
  }

  /** The token of the header, alone or after the name of a scheme; null when there is none. */
  private static @Nullable String token(@Nullable String header) {
    var sent = header == null ? "" : header.strip();
    var scheme = SCHEME.matcher(sent);
    var token = scheme.matches() ? scheme.group(1) : sent;
    return token.isEmpty() ? null : token;
  }

  private @Nullable Response routed(
      Route route, Request request, @Nullable RedListSnapshot snapshot, boolean mayBlock) {
    return switch (route) {
      case Route.ApiVersion _ -> facts.apiVersion(request);
      case Route.CodeList(var group) -> facts.codeList(group, request);
      case Route.Single(var fact) -> facts.fact(fact, request, present(snapshot));
      case Route.RankNames(var rank) -> facts.rankNames(rank, request, present(snapshot));
      case Route.ByCode wanted -> lists.byCode(wanted, request, present(snapshot));
      case Route.ByName wanted -> lists.byName(wanted, request, present(snapshot));
      case Route.PossiblyExtinct wanted ->
          lists.possiblyExtinct(wanted, request, present(snapshot));
      case Route.Search _ -> search.search(request, present(snapshot));
      case Route.TaxonById(var sisId) -> taxa.byId(sisId, request, present(snapshot), mayBlock);
      case Route.TaxonByName _ -> taxa.byName(request, present(snapshot), mayBlock);
      case Route.OneAssessment(var id) ->
          assessments.answer(id, request, present(snapshot), mayBlock);
    };
  }

  private static RedListSnapshot present(@Nullable RedListSnapshot snapshot) {
    if (snapshot == null) {
      throw RefusedRequest.withoutData();
    }
    return snapshot;
  }
}
