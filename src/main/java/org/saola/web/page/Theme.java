package org.saola.web.page;

import java.util.Locale;
import java.util.Optional;
import org.saola.http.HostCookie;
import org.saola.http.Request;

/** Whether pages are light or dark. */
public enum Theme {
  /** As the device prefers. */
  AUTO,
  LIGHT,
  DARK;

  static final HostCookie COOKIE = new HostCookie("saola_theme");

  /** The word for it in forms and cookies. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Theme> find(String code) {
    for (var theme : values()) {
      if (theme.code().equals(code)) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }

  /** What the visitor chose. */
  static Theme of(Request request) {
    return COOKIE.read(request).flatMap(Theme::find).orElse(AUTO);
  }
}
