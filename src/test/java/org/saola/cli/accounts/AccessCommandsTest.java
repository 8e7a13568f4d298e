package org.saola.cli.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.TermsAcceptance;
import org.saola.access.TokenHash;
import org.saola.cli.CommandRun;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.accounts.AccessStore;

/** What operators do to accounts and tokens without a browser. */
class AccessCommandsTest {
  private static final String PASSWORD = "forest elephants";

  @TempDir Path directory = Path.of("");

  private CommandRun run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", directory.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String output(String... arguments) {
    var run = run(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  private <T> T stored(Function<AccessStore, T> question) {
    try (var database = Database.open(new DatabaseSettings(directory, null))) {
      database.access().refresh();
      return question.apply(database.access());
    }
  }

  private Standing standing(String token) {
    return stored(
        access -> access.tokens().find(TokenHash.of(token)).map(Bearer::standing).orElseThrow());
  }

  private CommandRun createUser(String password, String... more) {
    var arguments =
        new ArrayList<>(
            List.of("user", "create", "--email", "Ann@example.org", "--name", "Ann Example"));
    arguments.addAll(List.of("--organisation", "Example Society", "--password-stdin"));
    arguments.addAll(List.of(more));
    var input = System.in;
    System.setIn(new ByteArrayInputStream((password + "\nsecond line\n").getBytes(UTF_8)));
    try {
      return run(arguments.toArray(String[]::new));
    } finally {
      System.setIn(input);
    }
  }

  @Test
  void tokenIsAloneOnStandardOutput() {
    var run = run("token", "create", "--email", "a@b", "--purpose", "x");
    assertThat(run.out()).matches("[0-9a-f]{64}\\R");
    assertThat(run.err())
        .isEqualTo(
            "Token 1 for a@b (api). Clients send it as the header X-Authentication-Token to"
                + " the Species+ API, and as Authorization to the Red List API. It is shown only now:%n"
                    .formatted());
    assertThat(standing(run.out().strip())).isEqualTo(Standing.ACTIVE);
  }

  @Test
  void secondTokenOfAnAccountLeavesItAsItIs() {
    output("token", "create", "--email", "a@b", "--purpose", "x", "--role", "admin");
    output("token", "create", "--email", "a@b", "--purpose", "y", "--label", "laptop");
    var account = stored(access -> access.accounts().find("a@b")).orElseThrow();
    assertThat(account.role()).isEqualTo(Role.ADMIN);
    assertThat(account.profile().purposeText()).isEqualTo("x");
    output("token", "create", "--email", "a@b", "--purpose", "z", "--role", "contributor");
    assertThat(stored(access -> access.accounts().find("a@b")).orElseThrow().role())
        .isEqualTo(Role.CONTRIBUTOR);
    assertThat(output("token", "list")).contains("contributor", "laptop", "never", "good");
  }

  @Test
  void tokenIsRevokedRestoredAndRotated() {
    var token =
        output("token", "create", "--email", "a@b", "--purpose", "x", "--expires", "90d").strip();
    assertThat(output("token", "revoke", "1", "--reason", "resold"))
        .startsWith("token 1 of ")
        .contains(": revoked");
    assertThat(standing(token)).isEqualTo(Standing.REVOKED);
    output("token", "restore", "1");
    output("token", "throttle", "1");
    output("token", "suspend", "1");
    assertThat(standing(token)).isEqualTo(Standing.SUSPENDED);
    assertThat(output("token", "list")).contains("suspended").doesNotContain("never");
    output("token", "restore", "1");
    var rotated = output("token", "rotate", "1").strip();
    assertThat(standing(rotated)).isEqualTo(Standing.ACTIVE);
    var before = stored(access -> access.tokens().find(TokenHash.of(token)));
    assertThat(before).isEmpty();
    assertThat(output("audit", "--limit", "2").lines())
        .hasSize(3)
        .element(1)
        .asString()
        .contains("command line", "rotated", "token 1");
    assertThat(output("audit")).contains("active to revoked; resold");
  }

  @Test
  void userSignsInWithThePasswordThatWasGiven() {
    var run = createUser(PASSWORD, "--purpose", "research", "--admin", "--accept-terms");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            "Account 1 for ann@example.org (admin); terms of use of %s accepted%n"
                .formatted(TermsAcceptance.CURRENT_VERSION));
    var account =
        stored(access -> access.accounts().authenticate("ann@example.org", PASSWORD)).orElseThrow();
    assertThat(account.role()).isEqualTo(Role.ADMIN);
    assertThat(account.terms()).isNotNull();
    assertThat(output("user", "list")).contains("ann@example.org", "Ann Example", "research");
    assertThat(createUser(PASSWORD, "--purpose", "other").err())
        .startsWith("saola: there is an account of ann@example.org already");
  }

  @Test
  void termsAreAcceptedOnlyWhenThatIsSaid() {
    assertThat(createUser(PASSWORD, "--purpose", "conservation-authority").out())
        .endsWith("terms of use not yet accepted%n".formatted());
  }

  @Test
  void refusesPasswordsAndPurposesThatWillNotDo() {
    assertThat(createUser("short", "--purpose", "research").err())
        .isEqualTo("saola: the password has fewer than 8 characters; choose another%n".formatted());
    assertThat(createUser("ann@example.org", "--purpose", "research").err())
        .contains("the password is the e-mail address");
    assertThat(createUser(PASSWORD, "--purpose", "commercial").err())
        .contains("--purpose commercial", "https://www.ibat-alliance.org");
    assertThat(createUser(PASSWORD, "--purpose", "other", "--country", "a\u001bb").err())
        .contains("no plain text");
    var counts = stored(access -> access.accounts().counts());
    assertThat(counts).isEmpty();
  }

  @Test
  void accountIsSuspendedForAReasonAndRestored() {
    createUser(PASSWORD, "--purpose", "research");
    var token = output("token", "create", "--email", "ann@example.org", "--purpose", "x").strip();
    assertThat(output("user", "suspend", "ann@example.org", "--reason", "resold"))
        .isEqualTo("ann@example.org: suspended, was active%n".formatted());
    assertThat(standing(token)).isEqualTo(Standing.SUSPENDED);
    assertThat(run("user", "approve", "ann@example.org").err()).contains("waits for no approval");
    assertThat(run("user", "revoke", "ann@example.org").exitCode()).isEqualTo(2);
    assertThat(run("user", "revoke", "ann@example.org", "--reason", " ").err())
        .contains("--reason is empty");
    assertThat(run("token", "create", "--email", "ann@example.org", "--purpose", "x").err())
        .contains("is suspended: the token is refused");
    assertThat(output("user", "list", "--standing", "active")).doesNotContain("ann@");
    output("user", "restore", "ANN@example.org", "--reason", "explained");
    assertThat(standing(token)).isEqualTo(Standing.ACTIVE);
  }

  @Test
  void resetLinkIsPrintedAndAccountDeleted() {
    createUser(PASSWORD, "--purpose", "research");
    var path = output("user", "reset-link", "ann@example.org").strip();
    assertThat(path).matches("/\\S+[0-9a-f]{64}");
    var secret = path.substring(path.length() - 64);
    var holder = stored(access -> access.resetLinks().find(secret));
    assertThat(holder).isPresent();
    output("user", "delete", "ann@example.org");
    assertThat(output("user", "list")).doesNotContain("ann");
    assertThat(run("user", "delete", "ann@example.org").err())
        .isEqualTo(
            "saola: there is no account of ann@example.org; see saola user list%n".formatted());
    assertThat(output("audit")).contains("deleted", "reset link made", "created");
  }
}
