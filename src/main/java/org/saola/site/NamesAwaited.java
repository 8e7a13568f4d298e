package org.saola.site;

import java.time.Duration;
import java.util.function.Supplier;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;
import org.saola.store.names.NamesNotReady;

/**
 * Asks for pages that look names up once there are names. Who waits for the first ones takes no
 * turn of those who read, and after some seconds hears of {@link NamesNotReady}.
 */
final class NamesAwaited implements Handler {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Supplier<?> names;
  private final Handler page;
  private volatile boolean there;

  /**
   * @param names what the page needs
   */
  NamesAwaited(Supplier<?> names, Handler page) {
    this.names = names;
    this.page = page;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return there ? asked(request) : Reply.later(Cost.WAITING, () -> awaited(request));
  }

  private Reply<Response> awaited(Request request) {
    var _ = NamesNotReady.awaited(names, left(request));
    there = true;
    return asked(request);
  }

  /** Those of another list than the usual ones, or of the first release, may be awaited still. */
  private Reply<Response> asked(Request request) {
    return Reply.recovered(
        () -> page.answer(request),
        failure ->
            failure instanceof NamesNotReady reason && request.reads()
                ? Reply.later(Cost.WAITING, () -> again(request, reason))
                : null);
  }

  private Reply<Response> again(Request request, NamesNotReady reason) {
    if (reason.await(left(request))) {
      return asked(request);
    }
    throw reason;
  }

  private static Duration left(Request request) {
    return PATIENCE.minusNanos(System.nanoTime() - request.arrivedNanos());
  }
}
