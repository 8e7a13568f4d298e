package org.saola.sync;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service that is mirrored, and how one says there who asks. The token is shown by nothing.
 *
 * @param base without a slash at the end
 * @param tokenHeader the header that takes the token
 * @param token the user's own; null when the service asks for none
 */
public record Upstream(URI base, String tokenHeader, @Nullable String token) {

  public Upstream {
    base = URI.create(base.toString().replaceFirst("/+$", ""));
  }

  /** The address of a path below the base, with its query. */
  URI at(String path) {
    return URI.create(base + "/" + path);
  }

  /** The token, for addresses of this service alone: nobody else ever gets it. */
  Optional<String> tokenFor(URI address) {
    boolean own =
        address.getScheme().equalsIgnoreCase(base.getScheme())
            && address.getHost().equalsIgnoreCase(base.getHost())
            && address.getPort() == base.getPort()
            && address.getRawPath().startsWith(base.getRawPath() + "/");
    return own ? Optional.ofNullable(token) : Optional.empty();
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
