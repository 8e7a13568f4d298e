package org.saola.admission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import org.saola.http.Handler;
import org.saola.http.LocalRequest;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;

/**
 * Answers only what is asked of this machine, or of names that are known; so that no page of
 * another site reads what needs no token, by having its own name point here (DNS rebinding).
 */
public final class KnownHosts implements Handler {
  private final Handler site;
  private final Set<String> names;

  /**
   * @param names in lower case, beside those that lead each machine to itself
   */
  public KnownHosts(Handler site, Set<String> names) {
    this.site = site;
    this.names = Set.copyOf(names);
  }

  @Override
  public Reply<Response> answer(Request request) {
    return isKnown(request) ? site.answer(request) : Reply.now(misdirected());
  }

  /** Both count: a page can't forge {@code Host}, a proxy may put its own word for it. */
  private boolean isKnown(Request request) {
    return isKnown(request.origin()) && request.header("Host").filter(this::isKnown).isPresent();
  }

  private boolean isKnown(String origin) {
    var host = LocalRequest.hostOf(origin);
    return LocalRequest.isThisMachine(host) || names.contains(host);
  }

  /** Status 421: RFC 9110 section 15.5.20. */
  private static Response misdirected() {
    var text =
        "This server is open to its own machine and does not answer under this name; start it with"
            + " --public-address to allow it.\n";
    return Response.of(421, "text/plain; charset=utf-8", text.getBytes(UTF_8))
        .with("Cache-Control", "no-store");
  }
}
