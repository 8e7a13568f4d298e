package org.saola.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Admission;
import org.saola.access.Bearer;
import org.saola.access.ClientAddress;
import org.saola.access.TokenHash;
import org.saola.access.limit.Decision;
import org.saola.access.limit.Limits;
import org.saola.access.limit.Subject;
import org.saola.http.ErrorResponse;
import org.saola.http.MalformedQuery;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.TwoStepHandler;

/**
 * The door to one API. Every request for something that the API has is checked for its token, then
 * against the limits, then answered, and recorded whatever came of it.
 */
public final class Door extends TwoStepHandler {
  private final Api api;
  private final AdmissionPolicy policy;
  private final TokensInUrls tokensInUrls;
  private final UsageRecords records;

  public Door(Api api, AdmissionPolicy policy) {
    this.api = api;
    this.policy = policy;
    this.tokensInUrls = new TokensInUrls(policy.bearers());
    this.records = new UsageRecords(policy.usage(), policy.clock());
  }

  /**
   * A request at the door.
   *
   * @param refusal why it may not enter; null if it may
   * @param subject who is limited
   */
  private record Visit(
      Request request,
      Call call,
      ClientAddress address,
      @Nullable Bearer bearer,
      @Nullable Refusal refusal,
      Subject subject,
      boolean mayBlock) {}

  @Override
  protected @Nullable Response answer(Request request, boolean mayBlock) {
    var call = api.call(request);
    if (call == null) {
      return outside(request);
    }
    if (!records.hasRoom(mayBlock)) {
      return null;
    }
    var visit = visit(request, call, mayBlock);
    var limits = policy.limits(request);
    if (limits != null && limits.mayBlock(visit.subject()) && !mayBlock) {
      return null;
    }
    return visit.refusal() == null
        ? enter(visit, limits)
        : refuse(visit, visit.refusal(), take(visit, limits));
  }

  /** What the API has not: limited as pages are, as scripts of other sites ask so before calls. */
  private Response outside(Request request) {
    var limits = policy.limits(request);
    var reader = Subject.reader(ClientAddress.of(request.clientAddress()));
    var decision = limits == null ? null : limits.take(reader);
    return decision == null || decision.granted()
        ? api.outside(request)
        : LimitHeaders.add(
            ErrorResponse.of(429, "Too Many Requests", request.path()),
            decision,
            policy.clock().instant());
  }

  private Visit visit(Request request, Call call, boolean mayBlock) {
    var token = api.token(request);
    var bearer =
        token == null || token.isEmpty()
            ? null
            : policy.bearers().apply(TokenHash.of(token)).orElse(null);
    var admission = bearer == null ? Admission.UNKNOWN : bearer.admission();
    var free = policy.open() || call.isFree();
    var address = ClientAddress.of(request.clientAddress());
    return new Visit(
        request,
        call,
        address,
        bearer,
        free ? null : refusal(admission),
        bearer != null && admission == Admission.ADMITTED
            ? Subject.of(bearer)
            : Subject.anonymous(address),
        mayBlock);
  }

  private static @Nullable Refusal refusal(Admission admission) {
    return switch (admission) {
      case ADMITTED -> null;
      case UNKNOWN -> Refusal.UNKNOWN;
      case FORBIDDEN -> Refusal.FORBIDDEN;
    };
  }

  private static @Nullable Decision take(Visit visit, @Nullable Limits limits) {
    return limits == null ? null : limits.take(visit.subject());
  }

  /**
   * Answers one who may enter. Where the answer may turn out not to be in memory, so that the same
   * request comes again, it is counted only once it is there.
   */
  private @Nullable Response enter(Visit visit, @Nullable Limits limits) {
    var later = limits != null && !visit.mayBlock() && limits.hasRoom(visit.subject());
    var decision = later ? null : take(visit, limits);
    if (decision != null && !decision.granted()) {
      return refuse(visit, Refusal.TOO_MANY_REQUESTS, decision);
    }
    var answer = answer(visit, decision, limits);
    if (answer == null) {
      return null;
    }
    if (later) {
      decision = take(visit, limits);
      if (decision != null && !decision.granted()) {
        return refuse(visit, Refusal.TOO_MANY_REQUESTS, decision);
      }
    }
    if (limits != null && answer.weight() > 1) {
      decision = limits.charge(visit.subject(), answer.weight() - 1);
    }
    return finish(visit, answer, decision);
  }

  /** The API's answer; a failure is recorded as what the server will make of it. */
  private @Nullable Answer answer(
      Visit visit, @Nullable Decision decision, @Nullable Limits limits) {
    try {
      return visit.call().answer(new Caller(visit.bearer(), decision), visit.mayBlock());
    } catch (MalformedQuery e) {
      failed(visit, 400, "Bad Request", decision == null ? limits : null);
      throw e;
    } catch (RuntimeException | Error e) {
      if (policy.outages().include(e)) {
        return unavailable(visit.call());
      }
      failed(visit, 500, "Internal Server Error", decision == null ? limits : null);
      throw e;
    }
  }

  private static Answer unavailable(Call call) {
    var answer = call.refused(Refusal.UNAVAILABLE);
    return answer.with(answer.response().with("Retry-After", Outages.RETRY_AFTER_SECONDS));
  }

  private void failed(Visit visit, int status, String error, @Nullable Limits uncounted) {
    take(visit, uncounted);
    var response = new Response(status, List.of(), Response.Body.EMPTY);
    record(visit, Answer.refused(response, error));
  }

  private Response refuse(Visit visit, Refusal refusal, @Nullable Decision decision) {
    var tooMany = decision != null && !decision.granted();
    return finish(
        visit, visit.call().refused(tooMany ? Refusal.TOO_MANY_REQUESTS : refusal), decision);
  }

  private Response finish(Visit visit, Answer answer, @Nullable Decision decision) {
    record(visit, answer);
    return decision == null
        ? answer.response()
        : LimitHeaders.add(answer.response(), decision, policy.clock().instant());
  }

  /** Once for each request; so here, and not earlier, tokens in the URL are warned of. */
  private void record(Visit visit, Answer answer) {
    if (!api.takesTokensFromUrls()) {
      tokensInUrls.check(visit.request());
    }
    records.add(visit.request(), visit.address(), visit.bearer(), visit.call().operation(), answer);
  }
}
