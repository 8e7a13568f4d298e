package org.saola.visit;

import org.jspecify.annotations.Nullable;
import org.saola.access.Account;

/**
 * Who looks at a page.
 *
 * @param account null when not signed in
 * @param formToken what every form of the page sends along; only one of them can be sent
 */
public record Viewer(@Nullable Account account, String formToken) {

  public boolean isAdministrator() {
    return account != null && Audience.isAdministrator(account);
  }
}
