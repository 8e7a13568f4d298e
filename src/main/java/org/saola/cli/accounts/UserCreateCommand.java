package org.saola.cli.accounts;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.accounts.NewAccount;
import org.saola.terminal.AccountLines;
import org.saola.terminal.TypedPassword;
import org.saola.web.legal.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an account with a password. */
@Command(
    name = "create",
    description = {
      "Make an account whose holder can sign in.",
      "The password is asked for on the terminal, or read from standard input; never an option,"
          + " which others on the machine can see."
    })
final class UserCreateCommand extends DataCommand {
  @Option(
      names = "--email",
      required = true,
      paramLabel = "ADDRESS",
      description = "Who signs in; tells accounts apart.")
  private String email = "";

  @Option(names = "--name", required = true, paramLabel = "TEXT", description = "The full name.")
  private String name = "";

  @Option(
      names = "--organisation",
      required = true,
      paramLabel = "TEXT",
      description = "The employer or club.")
  private String organisation = "";

  @Option(names = "--country", paramLabel = "NAME", description = "The country.")
  private @Nullable String country;

  @Option(
      names = "--purpose",
      required = true,
      paramLabel = "PURPOSE",
      description =
          "What the data are used for: education, research, conservation-authority or other.")
  private String purpose = "";

  @Option(names = "--purpose-text", paramLabel = "TEXT", description = "In the holder's words.")
  private @Nullable String purposeText;

  @Option(names = "--admin", description = "Make an administrator.")
  private boolean admin;

  @Option(
      names = "--accept-terms",
      description = "The holder has read and accepted the terms of use; else asked at sign-in.")
  private boolean acceptTerms;

  @Option(
      names = "--password-stdin",
      description = "Take the password from the first line of standard input.")
  private boolean passwordFromInput;

  private @Nullable NewAccount wanted;

  @Override
  protected void check() throws IOException {
    var address = KnownAccount.address(email);
    var profile = profile();
    var terms = acceptTerms ? Terms.load(directory()).version() : null;
    var role = admin ? Role.ADMIN : Role.API;
    var password = PasswordHash.of(TypedPassword.read(passwordFromInput, address));
    wanted = new NewAccount(address, profile, role, Standing.ACTIVE, terms, password);
  }

  @Override
  protected void run(Database database) {
    var account = Objects.requireNonNull(wanted);
    var made =
        database
            .access()
            .accounts()
            .create(account, Actor.COMMAND_LINE)
            .orElseThrow(() -> KnownAccount.taken(account.email()));
    AccountLines.made(out(), made, account.termsVersion());
  }

  private Profile profile() {
    var wanted =
        Purpose.find(purpose)
            .orElseThrow(() ->
                new Refused(
                    "--purpose %s is none of education, research, conservation-authority, other;"
                            .formatted(purpose)
                        + " for commercial use ask https://www.ibat-alliance.org"));
    if (name.isBlank()) {
      throw new Refused("--name is empty; give the full name");
    }
    try {
      return new Profile(name, organisation, country, wanted, purposeText);
    } catch (IllegalArgumentException e) {
      throw new Refused(
          e.getMessage()
              + "; at most %d characters for a name, %d for the purpose"
                  .formatted(Profile.LONGEST_NAME, Profile.LONGEST_TEXT));
    }
  }
}
