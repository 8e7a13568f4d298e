package org.saola.cli.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.saola.access.SignUpPolicy;
import org.saola.site.PageSettings;
import org.saola.site.running.Reach;
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

  /** Where a server is reached that listens on a host. */
  Reach reach(String host) {
    return Reach.of(host, address);
  }

  /**
   * What pages show.
   *
   * @param open whether everybody may read without a token
   */
  PageSettings pageSettings(boolean open, Reach reach, Path dataDirectory) {
    var rule = signUp == null ? SignUpRule.usual(reach.knowsItsOwn()) : SignUpRule.of(signUp);
    var accounts = new AccountSettings(rule, Terms.load(dataDirectory), reach.origin(), null);
    return new PageSettings(open, contact, accounts, PageSettings.of(open).usageDays());
  }
}
