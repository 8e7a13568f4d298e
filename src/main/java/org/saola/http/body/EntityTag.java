package org.saola.http.body;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entity tags and {@code If-None-Match} (RFC 9110, sections 8.8.3 and 13.1.2). */
public final class EntityTag {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");

  private EntityTag() {}

  /** A weak tag: bodies of this name mean the same, but need not be the same bytes. */
  public static String weak(String name) {
    return "W/\"" + name + '"';
  }

  /**
   * Whether the client already has what {@code tag} names, so that 304 is the answer. The
   * comparison is weak: {@code W/} counts for nothing.
   *
   * @param ifNoneMatch the header, a list of tags or {@code *}; null when it was not sent
   * @param tag with its quotes, such as {@code W/"0a1b"}
   */
  public static boolean matches(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    if (ifNoneMatch.equals(tag) || ifNoneMatch.strip().equals("*")) {
      return true;
    }
    var wanted = opaque(tag);
    var tags = TAG.matcher(ifNoneMatch);
    while (tags.find()) {
      if (tags.group(1).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
