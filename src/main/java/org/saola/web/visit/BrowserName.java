package org.saola.web.visit;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people call their browser, told of the header that it sends. */
final class BrowserName {
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
    return (browser.isEmpty() ? "Another program" : browser)
        + (system.isEmpty() ? "" : " on " + system);
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
