package org.saola.visit.dashboard;

import static org.saola.visit.Audience.HOLDERS;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.saola.access.TokenHash;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.Sessions;
import org.saola.visit.BrowserName;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.dashboard.SessionsView.Row;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.UtcTime;
import org.saola.web.page.Words;

/** Where the holder of an account is signed in, and ends that. */
final class SessionPages {
  private static final String PATH = Dashboard.PATH + "/sessions";

  private final PageRenderer renderer;
  private final Sessions sessions;

  SessionPages(PageRenderer renderer, Sessions sessions) {
    this.renderer = renderer;
    this.sessions = sessions;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(PATH, HOLDERS, this::show),
        VisitorRoute.post(PATH + "/{session:hash}/end", HOLDERS, this::end),
        VisitorRoute.post(PATH + "/end-others", HOLDERS, this::endOthers));
  }

  private Response show(Visit visit) {
    var own = visit.session();
    var words = visit.words();
    var rows =
        sessions.list(visit.account().id()).stream()
            .map(session -> row(words, session, own))
            .toList();
    return renderer.answerAlone(
        visit.request(), 200, "dashboard/sessions.jte", new SessionsView(visit.viewer(), rows));
  }

  private static Row row(Words words, Sessions.Own session, Optional<TokenHash> own) {
    var client = session.client();
    return new Row(
        HexFormat.of().formatHex(session.hash().toBytes()),
        client.browser().isEmpty()
            ? words.text("session.unknown")
            : BrowserName.in(words, client.browser()),
        client.network().isEmpty() ? "–" : client.network(),
        UtcTime.minute(session.openedAt()),
        UtcTime.minute(session.seenAt()),
        own.filter(session.hash()::equals).isPresent());
  }

  private Response end(Visit visit) {
    var session = TokenHash.fromBytes(HexFormat.of().parseHex(visit.part("session")));
    return sessions.close(visit.account().id(), session)
        ? Redirect.to(PATH)
        : renderer.notFound(visit.request());
  }

  private Response endOthers(Visit visit) {
    visit.session().ifPresent(own -> sessions.closeOthers(visit.account().id(), own));
    return Redirect.to(PATH);
  }
}
