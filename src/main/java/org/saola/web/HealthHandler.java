package org.saola.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.BooleanSupplier;
import org.saola.http.ErrorResponse;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;

/** Tells a monitor whether the process lives and whether it can answer everything. */
public final class HealthHandler implements Handler {
  /** The path that the checks lie under. */
  public static final String BASE = "/health";

  /** The path that tells whether to send requests here. */
  public static final String READY = BASE + "/ready";

  private static final String JSON = "application/json; charset=utf-8";

  private final BooleanSupplier ready;
  private final BooleanSupplier dropping;
  private final BooleanSupplier away;

  /**
   * @param ready whether there is all it takes to answer
   * @param dropping whether records of usage can't be kept
   * @param away whether the database can't be used
   */
  public HealthHandler(BooleanSupplier ready, BooleanSupplier dropping, BooleanSupplier away) {
    this.ready = ready;
    this.dropping = dropping;
    this.away = away;
  }

  /** What a server answers at {@link #READY} that may be about to stop: 503 from then on. */
  public static Handler unlessStopping(BooleanSupplier stopping, Handler otherwise) {
    return request ->
        stopping.getAsBoolean() ? Reply.now(status(503, "stopping")) : otherwise.answer(request);
  }

  @Override
  public Reply<Response> answer(Request request) {
    return Reply.now(
        switch (request.path()) {
          case BASE + "/live" -> status(200, "live");
          case READY -> readiness();
          default -> ErrorResponse.notFound(request.path());
        });
  }

  private Response readiness() {
    if (!ready.getAsBoolean()) {
      return status(503, "starting");
    }
    if (away.getAsBoolean()) {
      return status(503, "the database is away");
    }
    return dropping.getAsBoolean()
        ? status(503, "records of usage can't be stored")
        : status(200, "ready");
  }

  private static Response status(int status, String text) {
    return Response.of(status, JSON, "{\"status\":\"%s\"}".formatted(text).getBytes(UTF_8))
        .with("Cache-Control", "no-store");
  }
}
