package org.saola.web.part;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
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

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html());
  }

  /** The text as HTML. */
  public String html() {
    var kept = OTHER_TAG.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("");
    var escaped = new StringOutput();
    Escape.htmlContent(kept, escaped);
    return balanced(EMPHASIS.matcher(escaped.toString()).replaceAll("<$1$2>").strip());
  }

  /** A tag that is not closed would go on over the rest of the page. */
  private static String balanced(String html) {
    long open = html.chars().filter(sign -> sign == '<').count();
    long closing = Pattern.compile("</").matcher(html).results().count();
    return open == 2 * closing ? html : html.replaceAll("</?[a-z]+>", "");
  }
}
