package org.saola.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.saola.web.legal.Terms;
import org.saola.web.legal.UnreadableTerms;
import picocli.CommandLine.Option;

/** What users of a server are told and may do; options of serve. */
final class AccountOptions {
  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "Whom users may ask, such as name@example.org; shown on every page.")
  private @Nullable String contact;

  /**
   * What pages show.
   *
   * @param open whether everybody may read without a token
   */
  PageSettings pageSettings(boolean open, Path dataDirectory) {
    try {
      var usual = PageSettings.of(open);
      return new PageSettings(open, contact, Terms.load(dataDirectory), usual.usageDays());
    } catch (UnreadableTerms e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }
}
