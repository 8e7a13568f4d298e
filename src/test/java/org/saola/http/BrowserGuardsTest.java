package org.saola.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.Response.Header;

/** Cookies, where a form comes from, and where a browser is led. */
final class BrowserGuardsTest {
  private static final HostCookie COOKIE = new HostCookie("saola_session");

  private static Request request(String origin, String name, @Nullable String value) {
    var headers = new HashMap<String, @Nullable String>();
    headers.put(name, value);
    return new Request("POST", "/", null, origin, headers::get);
  }

  @ParameterizedTest(name = "{0} and {1} have {2} because {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          http://a  | saola_session=1                              | 1 | it is the one
          http://a  | x=2; saola_session=1;y=3                     | 1 | others are beside it
          http://a  | xsaola_session=1                             | - | another ends so
          http://a  | saola_session=                               | - | it was cleared
          http://a  | -                                            | - | none was sent
          https://a | saola_session=1                              | - | another host may have set it
          https://a | saola_session=2; __Host-saola_session=1      | 1 | only this host can set that
          """)
  void readsItsOwnCookie(String origin, String sent, String value, String because) {
    assertThat(COOKIE.read(request(origin, "Cookie", sent)).orElse(null))
        .as(because)
        .isEqualTo(value);
  }

  @Test
  void cookiesAreSafe() {
    assertThat(COOKIE.set(request("http://a", "X", null), "1"))
        .isEqualTo(new Header("Set-Cookie", "saola_session=1; Path=/; HttpOnly; SameSite=Lax"));
    assertThat(COOKIE.set(request("https://a", "X", null), "1").value())
        .isEqualTo("__Host-saola_session=1; Path=/; HttpOnly; SameSite=Lax; Secure");
    assertThat(COOKIE.clear(request("http://a", "X", null)).value())
        .isEqualTo("saola_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  }

  @ParameterizedTest(name = "{0}: {1} is foreign: {2} because {3}")
  @CsvSource({
    "Sec-Fetch-Site, same-origin,       false, the form is ours",
    "Sec-Fetch-Site, none,              false, the user did it",
    "Sec-Fetch-Site, cross-site,        true,  another site did it",
    "Sec-Fetch-Site, same-site,         true,  a neighbour did it",
    "Origin,         http://a:80,       false, the form is ours",
    "Origin,         https://a:80,      true,  another scheme is another site",
    "Origin,         http://evil,       true,  another site did it",
    "Origin,         null,              true,  it hides where it comes from",
    "X,              x,                 false, no browser leaves out both",
  })
  void tellsForeignForms(String name, String value, boolean foreign, String because) {
    assertThat(RequestSource.isForeign(request("http://a:80", name, value)))
        .as(because)
        .isEqualTo(foreign);
  }

  @ParameterizedTest(name = "{0} is own: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /account             | true
          /admin?page=2&x=%2F  | true
          /                    | true
          //evil.example       | false
          /\\evil.example      | false
          /a\\b                | false
          https://evil.example | false
          javascript:alert(1)  | false
          evil                 | false
          '/a b'               | false
          '/a\r\nSet-Cookie:x' | false
          '/\tevil'            | false
          /ä                   | false
          """)
  void leadsOnlyToItself(String path, boolean own) {
    assertThat(Redirect.isOwn(path)).isEqualTo(own);
    if (own) {
      assertThat(Redirect.to(path).headers()).contains(new Header("Location", path));
    } else {
      assertThatThrownBy(() -> Redirect.to(path)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
