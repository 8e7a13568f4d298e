package org.saola.admission;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.access.Bearer;
import org.saola.access.TokenHash;
import org.saola.access.UsageRecorder;
import org.saola.access.limit.Limits;
import org.saola.http.LocalRequest;
import org.saola.http.Request;

/**
 * What holds for all doors of a server.
 *
 * @param bearers who shows a token; from memory alone
 * @param open whether everybody may ask without a token
 * @param limits null = none
 * @param sparesLocal whether limits leave out those who sit at this machine
 * @param usage takes the records
 * @param outages what is refused instead of failing
 */
public record AdmissionPolicy(
    Function<TokenHash, Optional<Bearer>> bearers,
    boolean open,
    @Nullable Limits limits,
    boolean sparesLocal,
    UsageRecorder usage,
    Outages outages,
    InstantSource clock) {

  /** What limits the sender of this request; null = nothing. */
  @Nullable Limits limits(Request request) {
    return limits == null || (sparesLocal && LocalRequest.is(request)) ? null : limits;
  }
}
