package org.saola.visit.account;

import java.util.ArrayList;
import java.util.List;
import org.saola.store.accounts.AccessStore;
import org.saola.visit.VisitorRoute;
import org.saola.visit.letter.Letters;
import org.saola.web.page.PageRenderer;

/** The pages for those who want to become holders of an account, or are not signed in. */
public final class AccountPages {
  /** The paths that they lie under. */
  public static final List<String> BASES =
      List.of(
          SignUpPage.PATH,
          ConfirmSignUpPage.PATH,
          SignInPage.PATH,
          SignInPage.OUT,
          ResetPages.ASK,
          ResetPages.SET);

  private AccountPages() {}

  public static List<VisitorRoute> routes(
      PageRenderer renderer, AccessStore access, AccountSettings settings, Letters letters) {
    var routes = new ArrayList<VisitorRoute>();
    routes.addAll(new SignUpPage(renderer, access, settings, letters).routes());
    routes.addAll(new ConfirmSignUpPage(renderer, access, settings, letters).routes());
    routes.addAll(new SignInPage(renderer, access).routes());
    routes.addAll(new ResetPages(renderer, access, letters).routes());
    return routes;
  }
}
