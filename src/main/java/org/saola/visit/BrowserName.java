package org.saola.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.saola.web.page.Words;

/** What people call their browser, told of the header that it sends. */
public final class BrowserName {
  private static final String OTHER = "Another program";
  private static final String ON = " on ";

  /** The first that is found counts: many claim to be those below them too. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "Mac");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private BrowserName() {}

  /** A few words of ours, never text of the header. */
  static String of(String userAgent) {
    var browser = first(BROWSERS, userAgent);
    var system = first(SYSTEMS, userAgent);
    return (browser.isEmpty() ? OTHER : browser) + (system.isEmpty() ? "" : ON + system);
  }

  /** A name that {@link #of} gave, in the language of a page. */
  public static String in(Words words, String name) {
    var parts = name.split(ON, 2);
    var browser = parts[0].equals(OTHER) ? words.text("session.other-program") : parts[0];
    return parts.length == 1 ? browser : words.text("session.on", browser, parts[1]);
  }

  private static String first(Map<String, String> names, String userAgent) {
    for (var name : names.entrySet()) {
      if (userAgent.contains(name.getKey())) {
        return name.getValue();
      }
    }
    return "";
  }
}
