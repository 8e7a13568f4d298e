package org.saola.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Admission;
import org.saola.access.Bearer;
import org.saola.access.ClientAddress;
import org.saola.access.TokenHash;
import org.saola.access.limit.LimitDecision;
import org.saola.access.limit.Limits;
import org.saola.access.limit.Subject;
import org.saola.http.ErrorResponse;
import org.saola.http.Handler;
import org.saola.http.MalformedQuery;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;

/**
 * The door to one API. Every request for something that the API has is checked for its token, then
 * against the limits, then answered, and recorded whatever came of it.
 */
public final class Door implements Handler {
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
   * @param shown who shows the token, admitted or not; for the record
   * @param bearer the same once admitted; an open server lets others in too, but as strangers
   * @param refusal why it may not enter; null if it may
   * @param subject who is limited
   */
  private record Visit(
      Request request,
      Call call,
      ClientAddress address,
      @Nullable Bearer shown,
      @Nullable Bearer bearer,
      @Nullable Refusal refusal,
      Subject subject) {}

  @Override
  public Reply<Response> answer(Request request) {
    var call = api.call(request);
    if (call == null) {
      return Reply.now(outside(request));
    }
    if (records.hasRoom()) {
      return arrive(request, call);
    }
    return Reply.later(
        Cost.WAITING,
        () -> {
          records.awaitRoom();
          return arrive(request, call);
        });
  }

  private Reply<Response> arrive(Request request, Call call) {
    var visit = visit(request, call);
    var limits = policy.limits(request);
    return limits != null && limits.mayBlock(visit.subject())
        ? Reply.later(Cost.READING, () -> enter(visit, limits))
        : enter(visit, limits);
  }

  /** Reserves one request for the answer, and settles what it cost once it is there. */
  private Reply<Response> enter(Visit visit, @Nullable Limits limits) {
    var reservation = Reservation.of(visit.subject(), limits);
    var refusal = reservation.granted() ? visit.refusal() : Refusal.TOO_MANY_REQUESTS;
    if (refusal != null) {
      return Reply.now(finish(visit, visit.call().refused(refusal), reservation.decision()));
    }
    var caller = new Caller(visit.bearer(), reservation.decision());
    return Reply.guarded(() -> visit.call().answer(caller), failure -> failed(visit, failure))
        .map(answer -> finish(visit, answer, reservation.settle(answer.weight())));
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

  private Visit visit(Request request, Call call) {
    var token = api.token(request);
    var shown =
        token == null || token.isEmpty()
            ? null
            : policy.bearers().apply(TokenHash.of(token)).orElse(null);
    var admission = shown == null ? Admission.UNKNOWN : shown.admission();
    var bearer = admission == Admission.ADMITTED ? shown : null;
    var free = policy.open() || call.isFree();
    var address = ClientAddress.of(request.clientAddress());
    return new Visit(
        request,
        call,
        address,
        shown,
        bearer,
        free ? null : refusal(admission),
        bearer == null ? Subject.anonymous(address) : Subject.of(bearer));
  }

  private static @Nullable Refusal refusal(Admission admission) {
    return switch (admission) {
      case ADMITTED -> null;
      case UNKNOWN -> Refusal.UNKNOWN;
      case FORBIDDEN -> Refusal.FORBIDDEN;
    };
  }

  /** Records a failure as what the server will make of it; null = it stays one. */
  private @Nullable Answer failed(Visit visit, Throwable failure) {
    if (failure instanceof MalformedQuery) {
      recordFailure(visit, 400, "Bad Request");
      return null;
    }
    if (policy.outages().include(failure)) {
      var answer = visit.call().refused(Refusal.UNAVAILABLE);
      return answer.with(answer.response().with("Retry-After", Outages.RETRY_AFTER_SECONDS));
    }
    recordFailure(visit, 500, "Internal Server Error");
    return null;
  }

  private void recordFailure(Visit visit, int status, String error) {
    var response = new Response(status, List.of(), Response.Body.EMPTY);
    record(visit, Answer.refused(response, error));
  }

  private Response finish(Visit visit, Answer answer, @Nullable LimitDecision decision) {
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
    records.add(visit.request(), visit.address(), visit.shown(), visit.call().operation(), answer);
  }
}
