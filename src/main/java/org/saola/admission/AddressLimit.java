package org.saola.admission;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.saola.access.ClientAddress;
import org.saola.access.limit.LimitDecision;
import org.saola.access.limit.Subject;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;

/** Limits how fast one address reads pages. */
public final class AddressLimit implements Handler {
  private final Handler pages;
  private final AdmissionPolicy policy;

  public AddressLimit(Handler pages, AdmissionPolicy policy) {
    this.pages = pages;
    this.policy = policy;
  }

  @Override
  public Reply<Response> answer(Request request) {
    var limits = policy.limits(request);
    if (limits == null) {
      return pages.answer(request);
    }
    var decision = limits.take(Subject.reader(ClientAddress.of(request.clientAddress())));
    return decision.granted() ? pages.answer(request) : Reply.now(refused(decision));
  }

  private Response refused(LimitDecision decision) {
    var text =
        "Too many requests from your address; try again in %d s.\n"
            .formatted(decision.waitSeconds());
    var response =
        Response.of(429, "text/plain; charset=utf-8", text.getBytes(UTF_8))
            .with("Cache-Control", "no-cache");
    return LimitHeaders.add(response, decision, policy.clock().instant());
  }
}
