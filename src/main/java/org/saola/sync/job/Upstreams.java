package org.saola.sync.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.SaolaApi;
import org.saola.message.Refused;
import org.saola.sync.Upstream;

/** The services that can be mirrored, and the user's own tokens for them. */
public final class Upstreams {
  private static final int HIGHEST_PORT = 65_535;

  private Upstreams() {}

  /**
   * A service.
   *
   * @param from its address; null = the public one
   * @param tokenFile holds the token; null = it is in the environment
   * @throws Refused if it needs a token and there is none
   */
  public static Upstream of(SyncTarget target, @Nullable URI from, @Nullable Path tokenFile)
      throws IOException {
    var base = base(target, from);
    var token =
        tokenFile == null ? System.getenv(target.tokenVariable()) : Files.readString(tokenFile);
    var stripped = token == null ? "" : token.strip();
    var needed = from == null || target == SyncTarget.PEER;
    if (stripped.isEmpty() && (needed || tokenFile != null)) {
      throw new Refused(
          tokenFile == null
              ? "%s needs your own token; put it into a file and give it with --token-file, or set %s"
                  .formatted(
                      target == SyncTarget.PEER ? "the other server" : "the public service",
                      target.tokenVariable())
              : tokenFile + " is empty; it must hold your token");
    }
    if (stripped.chars().anyMatch(character -> character <= ' ' || character > '~')) {
      throw new Refused("the token holds characters that no token has; check where it comes from");
    }
    return new Upstream(base, header(target), stripped.isEmpty() ? null : stripped);
  }

  private static URI base(SyncTarget target, @Nullable URI from) {
    if (from == null) {
      return publicService(target);
    }
    var base = checked(from);
    return target != SyncTarget.PEER || base.getPath().contains(SaolaApi.BASE)
        ? base
        : URI.create(base.toString().replaceFirst("/+$", "") + SaolaApi.BASE);
  }

  private static URI checked(URI from) {
    var scheme = from.getScheme();
    if (from.getHost() == null
        || from.getPort() > HIGHEST_PORT
        || !("https".equals(scheme) || "http".equals(scheme))) {
      throw new Refused(
          "--from %s is no address of an API; give one such as %s"
              .formatted(from, publicService(SyncTarget.SPECIES_PLUS)));
    }
    return from;
  }

  private static URI publicService(SyncTarget target) {
    return switch (target) {
      case SPECIES_PLUS -> URI.create("https://api.speciesplus.net/api/v1");
      case RED_LIST -> URI.create("https://api.iucnredlist.org/api/v4");
      case PEER ->
          throw new Refused("give the other server's address with --from (in serve, --sync-from)");
    };
  }

  private static String header(SyncTarget target) {
    return switch (target) {
      case SPECIES_PLUS, PEER -> "X-Authentication-Token";
      case RED_LIST -> "Authorization";
    };
  }
}
