package org.saola.web.page;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.http.HostCookie;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.SpokenLanguage;
import org.saola.language.Language;

/**
 * What a page has around its content, for one request.
 *
 * @param words in the language of the visitor
 * @param path of the page; null when the page can't be asked for again, as after a form
 * @param query of the page, without the language; empty when there is none
 * @param known whether the visitor seems to be signed in
 */
public record Frame(
    SiteFacts site, Words words, Theme theme, @Nullable String path, String query, boolean known) {
  /** The cookie of whoever is signed in. */
  public static final HostCookie SESSION = new HostCookie("saola_session");

  /** The frame of the answer to a request. */
  static Frame of(SiteFacts site, Request request) {
    return new Frame(
        site,
        Words.of(request),
        Theme.of(request),
        request.reads() ? request.path() : null,
        QueryParameters.toQueryString(others(request)),
        SESSION.read(request).isPresent());
  }

  private static LinkedHashMap<String, String> others(Request request) {
    var others = new LinkedHashMap<String, String>();
    for (var parameter : QueryParameters.parse(request.query()).all()) {
      if (!parameter.name().equals(SpokenLanguage.PARAMETER)) {
        others.put(parameter.name(), parameter.value());
      }
    }
    return others;
  }

  /** A message; {@code {0}} in it is the first of the arguments. */
  public String say(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  /** A message with links, emphasis and code in it. */
  public Content rich(String key, Object... arguments) {
    return words.rich(key, arguments);
  }

  /** A message about so many, which is {@code {0}} in it. */
  public String count(String key, long number, Object... more) {
    return words.count(key, number, more);
  }

  public String number(long number) {
    return words.number(number);
  }

  /** A size such as {@code 1.4 MB}. */
  public String size(long bytes) {
    return words.size(bytes);
  }

  public String day(LocalDate day) {
    return words.day(day);
  }

  /** The code of the language. */
  public String lang() {
    return words.language().code();
  }

  /** The languages there are. */
  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** Leads to the same page in another language. */
  public String inLanguage(Language language) {
    return "?"
        + (query.isEmpty() ? "" : query + "&")
        + SpokenLanguage.PARAMETER
        + "="
        + language.code();
  }

  /** Where the choice of a theme leads back to. */
  public String back() {
    return path == null ? "/" : path + (query.isEmpty() ? "" : "?" + query);
  }

  /** What the visitor may go to. */
  public List<Navigation> navigation() {
    return Navigation.ALL;
  }

  public String asset(String name) {
    return site.assets().address(name);
  }
}
