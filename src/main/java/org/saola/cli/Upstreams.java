package org.saola.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.saola.store.Source;
import org.saola.sync.Upstream;

/** The services that can be mirrored, and the user's own tokens for them. */
final class Upstreams {
  private Upstreams() {}

  /**
   * A service.
   *
   * @param from its address; null = the public one
   * @param tokenFile holds the token; null = it is in the environment
   * @throws Refused if it needs a token and there is none
   */
  static Upstream of(Source source, @Nullable URI from, @Nullable Path tokenFile)
      throws IOException {
    var base = from == null ? publicService(source) : checked(from);
    var token = tokenFile == null ? System.getenv(variable(source)) : Files.readString(tokenFile);
    var stripped = token == null ? "" : token.strip();
    if (stripped.isEmpty() && (from == null || tokenFile != null)) {
      throw new Refused(
          tokenFile == null
              ? "the public service needs your own token; put it into a file and give it with"
                  + " --token-file, or set "
                  + variable(source)
              : tokenFile + " is empty; it must hold your token");
    }
    if (stripped.chars().anyMatch(character -> character <= ' ' || character > '~')) {
      throw new Refused("the token holds characters that no token has; check where it comes from");
    }
    return new Upstream(base, header(source), stripped.isEmpty() ? null : stripped);
  }

  private static URI checked(URI from) {
    var scheme = from.getScheme();
    if (from.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
      throw new Refused(
          "--from %s is no address of an API; give one such as %s"
              .formatted(from, publicService(Source.SPECIES_PLUS)));
    }
    return from;
  }

  private static URI publicService(Source source) {
    return switch (source) {
      case SPECIES_PLUS -> URI.create("https://api.speciesplus.net/api/v1");
      case RED_LIST -> URI.create("https://api.iucnredlist.org/api/v4");
    };
  }

  private static String header(Source source) {
    return switch (source) {
      case SPECIES_PLUS -> "X-Authentication-Token";
      case RED_LIST -> "Authorization";
    };
  }

  /** The environment variable that may hold the token. */
  private static String variable(Source source) {
    return switch (source) {
      case SPECIES_PLUS -> "SAOLA_SPECIESPLUS_TOKEN";
      case RED_LIST -> "SAOLA_REDLIST_TOKEN";
    };
  }
}
