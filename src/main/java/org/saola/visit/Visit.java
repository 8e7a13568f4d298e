package org.saola.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.ClientAddress;
import org.saola.access.TokenHash;
import org.saola.access.TokenSecret;
import org.saola.http.Form;
import org.saola.http.HostCookie;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.RequestSource;
import org.saola.http.Response;
import org.saola.http.Response.Header;
import org.saola.http.upload.FormWithFiles;
import org.saola.http.upload.SentFile;
import org.saola.store.accounts.AccessStore;
import org.saola.store.accounts.Session;
import org.saola.store.accounts.Sessions;
import org.saola.web.page.Frame;
import org.saola.web.page.Words;

/** One request for a page, and who sends it as far as its cookies tell. For one thread. */
public final class Visit {
  /** The field in which forms send their token. */
  public static final String FORM_TOKEN = "form_token";

  private static final HostCookie SESSION = Frame.SESSION;
  private static final HostCookie CLIENT = new HostCookie("saola_form");

  /** What {@link TokenSecret} makes; anything else is not ours. */
  private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");

  private final AccessStore access;
  private final Request request;
  private final Map<String, String> path;
  private final List<Header> cookies = new ArrayList<>();
  private @Nullable String sessionSecret;
  private @Nullable Session session;
  private @Nullable FormWithFiles sent;
  private @Nullable Viewer viewer;

  /**
   * A visit.
   *
   * @param path the named segments of its path
   */
  Visit(AccessStore access, Request request, Map<String, String> path) {
    this.access = access;
    this.request = request;
    this.path = path;
    sessionSecret = secret(SESSION);
    session = sessionSecret == null ? null : access.sessions().find(sessionSecret).orElse(null);
  }

  private @Nullable String secret(HostCookie cookie) {
    return cookie.read(request).filter(value -> SECRET.matcher(value).matches()).orElse(null);
  }

  public Request request() {
    return request;
  }

  /** A named segment of the path. */
  public String part(String name) {
    var part = path.get(name);
    if (part == null) {
      throw new IllegalArgumentException("the path has no {" + name + "}");
    }
    return part;
  }

  /** A segment of the path that takes digits. */
  public long number(String name) {
    return Long.parseLong(part(name));
  }

  /** A parameter of the query; empty when it was not sent. */
  public String parameter(String name) {
    return QueryParameters.parse(request.query()).find(name).orElse("");
  }

  /** What was sent. */
  public Form form() {
    return sent().form();
  }

  /** A file that was sent with the form; empty when none was. */
  public Optional<SentFile> file(String field) {
    return sent().file(field);
  }

  private FormWithFiles sent() {
    if (sent == null) {
      sent = FormWithFiles.of(request);
    }
    return sent;
  }

  /** What the visitor is told, in the language of the page. */
  public Words words() {
    return Words.of(request);
  }

  /** A message in the language of the page; {@code {0}} in it is the first of the arguments. */
  public String say(String key, Object... arguments) {
    return words().text(key, arguments);
  }

  /** Who is signed in. */
  public Optional<Account> signedIn() {
    return Optional.ofNullable(session).map(Session::account);
  }

  /**
   * Who is signed in, on pages for those who are.
   *
   * @throws IllegalStateException if nobody is
   */
  public Account account() {
    return signedIn().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  /** Who looks at the page that is answered with. */
  public Viewer viewer() {
    if (viewer == null) {
      var token = access.formTokens().issue(client().orElseGet(this::newClient));
      viewer = new Viewer(signedIn().orElse(null), token);
    }
    return viewer;
  }

  /** What tokens of forms are bound to: the session, or a random number for this alone. */
  private Optional<String> client() {
    return Optional.ofNullable(session == null ? secret(CLIENT) : sessionSecret);
  }

  private String newClient() {
    var secret = TokenSecret.random().text();
    cookies.add(CLIENT.set(request, secret));
    return secret;
  }

  /**
   * Whether the form was sent from a page of ours, by who got that page, and for the first time.
   */
  boolean redeemForm() {
    return !RequestSource.isForeign(request)
        && client()
            .filter(client -> access.formTokens().redeem(client, form().exact(FORM_TOKEN)))
            .isPresent();
  }

  /** Signs in: always with a new session, so that nobody can know its secret beforehand. */
  public void signIn(Account account) {
    closeSession();
    var secret = access.sessions().open(account.id(), client(request));
    cookies.add(SESSION.set(request, secret.text()));
    cookies.add(CLIENT.clear(request));
  }

  private static Sessions.Client client(Request request) {
    return new Sessions.Client(
        ClientAddress.of(request.clientAddress()).shortened(),
        BrowserName.of(request.header("User-Agent").orElse("")));
  }

  /** The hash of the secret of the session; empty when nobody is signed in. */
  public Optional<TokenHash> session() {
    return Optional.ofNullable(session == null ? null : sessionSecret).map(TokenHash::of);
  }

  /** Signs out. */
  public void signOut() {
    closeSession();
    cookies.add(SESSION.clear(request));
  }

  private void closeSession() {
    if (sessionSecret != null) {
      access.sessions().close(sessionSecret);
    }
    sessionSecret = null;
    session = null;
    viewer = null;
  }

  /** The answer with the cookies that the visit brought about. */
  Response finished(Response response) {
    var headers = new ArrayList<>(response.headers());
    headers.addAll(cookies);
    return new Response(response.status(), headers, response.body());
  }
}
