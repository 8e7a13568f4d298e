package org.saola.admission;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.saola.access.Bearer;
import org.saola.access.TokenHash;
import org.saola.http.Handler;

/** Doors without limits. */
public final class Doors {
  private Doors() {}

  /** A door that everybody may pass. */
  public static Handler open(Api api) {
    return new Door(
        api,
        new AdmissionPolicy(
            _ -> Optional.empty(),
            true,
            null,
            false,
            new KeptUsage(),
            Outages.NONE,
            InstantSource.system()));
  }

  /** A door for those who show one of these tokens. */
  public static Handler guarded(Api api, Map<String, Bearer> bearers) {
    var hashed = new HashMap<TokenHash, Bearer>();
    bearers.forEach((token, bearer) -> hashed.put(TokenHash.of(token), bearer));
    return new Door(
        api,
        new AdmissionPolicy(
            hash -> Optional.ofNullable(hashed.get(hash)),
            false,
            null,
            false,
            new KeptUsage(),
            Outages.NONE,
            InstantSource.system()));
  }
}
