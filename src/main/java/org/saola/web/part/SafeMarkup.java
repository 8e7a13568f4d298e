package org.saola.web.part;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.ArrayDeque;
import java.util.regex.Pattern;

/**
 * A text of a source, of whose markup emphasis alone is obeyed: italics, raised and lowered signs.
 * Other tags go, what is between them stays; everything else is text.
 */
public record SafeMarkup(String text) implements Content {
  private static final Pattern BREAK = Pattern.compile("(?i)</p>|<br */?>");
  private static final Pattern OTHER_TAG =
      Pattern.compile("(?i)</?(?!(?:i|em|b|strong|sup|sub)>)[a-z][^<>]*>");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?i)&lt;(/?)(i|em|b|strong|sup|sub)&gt;");

  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]+)>");

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html());
  }

  /** The text as HTML. */
  public String html() {
    if (text.indexOf('<') < 0) {
      return escaped(text).strip();
    }
    var kept = OTHER_TAG.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("");
    return balanced(EMPHASIS.matcher(escaped(kept)).replaceAll("<$1$2>").strip());
  }

  private static String escaped(String plain) {
    var escaped = new StringOutput();
    Escape.htmlContent(plain, escaped);
    return escaped.toString();
  }

  /** A tag that is not closed by its like would go on over the rest of the page. */
  private static String balanced(String html) {
    var open = new ArrayDeque<String>();
    var tags = TAG.matcher(html);
    while (tags.find()) {
      if (tags.group(1).isEmpty()) {
        open.push(tags.group(2));
      } else if (!tags.group(2).equals(open.poll())) {
        return plain(html);
      }
    }
    return open.isEmpty() ? html : plain(html);
  }

  private static String plain(String html) {
    return TAG.matcher(html).replaceAll("");
  }
}
