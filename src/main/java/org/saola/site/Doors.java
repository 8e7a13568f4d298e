package org.saola.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.saola.admission.AddressLimit;
import org.saola.admission.AdmissionPolicy;
import org.saola.admission.Api;
import org.saola.admission.Door;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.web.page.PageRenderer;

/**
 * What stands before handlers: limits, tokens, and the wait for the beginning.
 *
 * @param ready whether there is all it takes to answer
 */
record Doors(AdmissionPolicy policy, BooleanSupplier ready) {

  /** Lets in those who may ask an API, once there are data. */
  Handler of(Api api) {
    return whenReady(new Door(api, policy));
  }

  /** Lets in everybody, not too fast, once there are data. */
  Handler of(Handler open) {
    return whenReady(limited(open));
  }

  /** Lets in everybody, not too fast. */
  Handler limited(Handler open) {
    return policy.limits() == null ? open : new AddressLimit(open, policy);
  }

  /** Lets everybody read a page that may wait for the database, not too fast. */
  Handler page(Function<Request, Response> page) {
    return limited(PageRenderer.readable(page));
  }

  private Handler whenReady(Handler handler) {
    return request -> ready.getAsBoolean() ? handler.answer(request) : Reply.now(starting());
  }

  private static Response starting() {
    return Response.of(
            503,
            "application/json; charset=utf-8",
            "{\"status\":503,\"error\":\"Starting\"}".getBytes(UTF_8))
        .with("Retry-After", "1");
  }
}
