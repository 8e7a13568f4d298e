package org.saola.admission;

import java.util.Optional;
import java.util.function.Function;
import org.saola.access.Bearer;
import org.saola.access.BoundedLog;
import org.saola.access.TokenHash;
import org.saola.http.MalformedQuery;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.slf4j.LoggerFactory;

/** Looks for tokens where they don't belong: URLs stay in logs and histories that others read. */
final class TokensInUrls {
  private final BoundedLog log = new BoundedLog(LoggerFactory.getLogger(TokensInUrls.class));

  private final Function<TokenHash, Optional<Bearer>> bearers;

  TokensInUrls(Function<TokenHash, Optional<Bearer>> bearers) {
    this.bearers = bearers;
  }

  /** Warns of a token that is good and stands in the URL. */
  void check(Request request) {
    var query = request.query();
    if (query == null || !(query.contains("token") || query.contains("api_key"))) {
      return;
    }
    for (var parameter : parse(query).all()) {
      if (RecordedParameters.TOKENS.contains(parameter.name())) {
        bearers
            .apply(TokenHash.of(parameter.value()))
            .ifPresent(bearer ->
                log.warn(
                    "Request {} shows token {} of account {} in its URL, where it does not count"
                        + " and others may read it; the holder should get a new one",
                    request.id(),
                    bearer.tokenId(),
                    bearer.accountId()));
      }
    }
  }

  private static QueryParameters parse(String query) {
    try {
      return QueryParameters.parse(query);
    } catch (MalformedQuery e) {
      return QueryParameters.parse(""); // refused where it is read
    }
  }
}
