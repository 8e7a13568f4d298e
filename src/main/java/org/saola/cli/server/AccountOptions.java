package org.saola.cli.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.access.SignUpPolicy;
import org.saola.http.LocalRequest;
import org.saola.http.PublicAddress;
import org.saola.message.Refused;
import org.saola.site.PageSettings;
import org.saola.visit.account.AccountSettings;
import org.saola.visit.account.SignUpRule;
import org.saola.web.legal.Terms;
import picocli.CommandLine.Option;

/** What users of a server are told and may do; options of serve. */
public final class AccountOptions {
  @Option(
      names = "--sign-up",
      paramLabel = "WHO",
      description =
          "Who gets an account by signing up: open (everybody at once), approval (whom an"
              + " administrator approves), closed (nobody) (default: open for this machine itself,"
              + " approval for all others).")
  private @Nullable SignUpPolicy signUp;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "Whom users may ask, such as name@example.org; shown on every page.")
  private @Nullable String contact;

  @Option(
      names = "--public-address",
      paramLabel = "URL",
      description =
          "Where users reach this server, such as https://redlist.example.org; links in mails begin"
              + " with it, and an open server answers to its name.")
  private @Nullable String address;

  /**
   * What pages show.
   *
   * @param open whether everybody may read without a token
   * @param local whether the server listens on this machine's own addresses only
   */
  PageSettings pageSettings(boolean open, boolean local, Path dataDirectory) {
    var rule = signUp == null ? SignUpRule.usual(mayBeLocal(local)) : SignUpRule.of(signUp);
    var accounts = new AccountSettings(rule, Terms.load(dataDirectory), origin(), null);
    return new PageSettings(open, contact, accounts, PageSettings.of(open).usageDays());
  }

  /**
   * Whether requests that look like this machine's own can be taken for such. Where there is an
   * address for others, a proxy brings them, and it may be one that leaves no sign.
   *
   * @param local whether the server listens on this machine's own addresses only
   */
  boolean mayBeLocal(boolean local) {
    var origin = origin();
    return local && (origin == null || LocalRequest.isThisMachine(LocalRequest.hostOf(origin)));
  }

  /** The server's names beside those of each machine for itself, in lower case. */
  Set<String> names(String host) {
    var origin = origin();
    return origin == null
        ? Set.of(LocalRequest.hostOf(host))
        : Set.copyOf(List.of(LocalRequest.hostOf(host), LocalRequest.hostOf(origin)));
  }

  private @Nullable String origin() {
    return address == null
        ? null
        : PublicAddress.origin(address)
            .orElseThrow(() ->
                new Refused(
                    "--public-address %s is no address of a server; like https://redlist.example.org"
                        .formatted(address)));
  }
}
