package org.saola.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.cli.Browser;
import org.saola.site.PageSettings;
import org.saola.store.Database;
import org.saola.store.accounts.NewAccount;

/** Invented people who use the pages of a server. */
public final class People {
  public static final String PASSWORD = "correct horse battery";

  /** Made once, as that takes long on purpose. */
  private static final PasswordHash HASH = PasswordHash.of(PASSWORD);

  private static final Pattern SECRET = Pattern.compile("<code>([0-9a-f]{64})</code>");

  private People() {}

  /** What a complete form for signing up holds. */
  public static Map<String, String> form(String email, String termsVersion) {
    var fields = new HashMap<String, String>();
    fields.put("name", "Ada Ape");
    fields.put("organisation", "Institute of Apes");
    fields.put("country", "Kenya");
    fields.put("purpose", "research");
    fields.put("purpose_text", "Counting apes.");
    fields.put("email", email);
    fields.put("new_password", PASSWORD);
    fields.put("new_password_again", PASSWORD);
    fields.put("non_commercial", "yes");
    fields.put("terms", termsVersion);
    return fields;
  }

  /** Makes an account with {@link #PASSWORD} that stands well, and gives its id. */
  public static long create(Database database, String email, Role role) {
    var profile = new Profile("Bo Bat", "Cave", "Peru", Purpose.RESEARCH, "Listening to bats.");
    var terms = PageSettings.of(false).accounts().terms().version();
    return database
        .access()
        .accounts()
        .create(
            new NewAccount(email, profile, role, Standing.ACTIVE, terms, HASH), Actor.COMMAND_LINE)
        .orElseThrow()
        .id();
  }

  /** A browser in which somebody is signed in. */
  public static Browser signedIn(String origin, String email) throws Exception {
    var browser = new Browser(origin);
    var answer =
        browser.submit("/sign-in", "/sign-in", Map.of("email", email, "password", PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(303);
    return browser;
  }

  /** The secret of a token that a page shows. */
  public static String secretIn(String html) {
    var secret = SECRET.matcher(html);
    assertThat(secret.find()).as("a secret in %s", html).isTrue();
    return Objects.requireNonNull(secret.group(1));
  }
}
