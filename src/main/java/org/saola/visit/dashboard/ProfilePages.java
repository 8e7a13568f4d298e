package org.saola.visit.dashboard;

import static org.saola.visit.Audience.HOLDERS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.visit.Entries;
import org.saola.visit.FormView;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.account.CurrentPassword;
import org.saola.visit.account.NewPassword;
import org.saola.visit.account.ProfileFields;
import org.saola.web.page.PageRenderer;

/** Changes what people say of themselves, and their passwords. */
final class ProfilePages {
  private static final String PROFILE = Dashboard.PATH + "/profile";
  private static final String PASSWORD = Dashboard.PATH + "/password";

  private final PageRenderer renderer;
  private final AccessStore access;

  ProfilePages(PageRenderer renderer, AccessStore access) {
    this.renderer = renderer;
    this.access = access;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(PROFILE, HOLDERS, this::showProfile),
        VisitorRoute.post(PROFILE, HOLDERS, this::changeProfile),
        VisitorRoute.get(PASSWORD, HOLDERS, visit -> passwordForm(visit, 200, new Entries())),
        VisitorRoute.post(PASSWORD, HOLDERS, this::changePassword));
  }

  private Response showProfile(Visit visit) {
    var notice =
        visit.parameter("from").equals("saved") ? visit.say("dashboard.profile-changed") : null;
    return profileForm(visit, 200, ProfileFields.of(visit.account().profile()), notice);
  }

  private Response profileForm(Visit visit, int status, Entries entries, @Nullable String notice) {
    return renderer.answerAlone(
        visit.request(),
        status,
        "dashboard/profile.jte",
        new FormView(visit.viewer(), entries, notice));
  }

  private Response changeProfile(Visit visit) {
    var entries = new Entries(visit.form(), ProfileFields.ALL);
    var profile = ProfileFields.read(visit.words(), entries);
    if (profile == null || !CurrentPassword.isGiven(visit, access, entries)) {
      return profileForm(visit, entries.status(), entries, null);
    }
    access.accounts().changeProfile(visit.account().id(), profile);
    return Redirect.to(PROFILE + "?from=saved");
  }

  private Response passwordForm(Visit visit, int status, Entries entries) {
    return renderer.answerAlone(
        visit.request(),
        status,
        "dashboard/password.jte",
        new FormView(visit.viewer(), entries, null));
  }

  private Response changePassword(Visit visit) {
    var account = visit.account();
    var entries = new Entries();
    var password = NewPassword.read(visit, account.email(), entries);
    if (password == null || !CurrentPassword.isGiven(visit, access, entries)) {
      return passwordForm(visit, entries.status(), entries);
    }
    access.accounts().setPassword(account.id(), PasswordHash.of(password), Actor.of(account));
    visit.signIn(account); // all other sessions have ended
    return Redirect.to(Dashboard.PATH);
  }
}
