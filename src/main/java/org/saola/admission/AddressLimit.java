package org.saola.admission;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.saola.access.ClientAddress;
import org.saola.access.limit.Decision;
import org.saola.access.limit.Subject;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;

/** Limits how fast one address reads pages. */
public final class AddressLimit implements Handler {
  private final Handler pages;
  private final AdmissionPolicy policy;

  public AddressLimit(Handler pages, AdmissionPolicy policy) {
    this.pages = pages;
    this.policy = policy;
  }

  @Override
  public @Nullable Response immediate(Request request) {
    var limits = policy.limits(request);
    if (limits == null) {
      return pages.immediate(request);
    }
    var reader = reader(request);
    var decision = limits.hasRoom(reader) ? null : limits.take(reader);
    if (decision != null && !decision.granted()) {
      return refused(decision);
    }
    var response = pages.immediate(request);
    if (response != null && decision == null) { // otherwise the same request comes again
      limits.take(reader);
    }
    return response;
  }

  @Override
  public Response handle(Request request) {
    var limits = policy.limits(request);
    if (limits == null) {
      return pages.handle(request);
    }
    var decision = limits.take(reader(request));
    return decision.granted() ? pages.handle(request) : refused(decision);
  }

  private static Subject reader(Request request) {
    return Subject.reader(ClientAddress.of(request.clientAddress()));
  }

  private Response refused(Decision decision) {
    var text =
        "Too many requests from your address; try again in %d s.\n"
            .formatted(decision.waitSeconds());
    var response =
        Response.of(429, "text/plain; charset=utf-8", text.getBytes(UTF_8))
            .with("Cache-Control", "no-cache");
    return LimitHeaders.add(response, decision, policy.clock().instant());
  }
}
