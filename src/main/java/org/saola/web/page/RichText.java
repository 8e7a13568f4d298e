package org.saola.web.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.regex.Pattern;
import org.saola.message.MessagePieces.Piece;

/** A message with a little markup, as HTML. What it was given is text and never markup. */
record RichText(List<Piece> pieces) implements Content {
  /** Stands for an argument while markup is looked for. */
  private static final char FIRST_PLACE = '\uE000';

  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");
  private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern NAME = Pattern.compile("(?<![\\w/.=-])_([^_]+)_(?!\\w)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** What an address may begin with; anything else could be a script. */
  private static final Pattern ADDRESS = Pattern.compile("(/|#|\\?|https://|mailto:).*");

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html());
  }

  /** The message as HTML. */
  String html() {
    var own = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      own.append(piece.given() ? String.valueOf((char) (FIRST_PLACE + i)) : piece.text());
    }
    var marked = escaped(own.toString());
    marked = LINK.matcher(marked).replaceAll("<a href=\"$2\">$1</a>");
    marked = STRONG.matcher(marked).replaceAll("<strong>$1</strong>");
    marked = NAME.matcher(marked).replaceAll("<i>$1</i>");
    marked = CODE.matcher(marked).replaceAll("<code>$1</code>");
    return filled(marked);
  }

  private String filled(String marked) {
    var html = new StringBuilder();
    for (int i = 0; i < marked.length(); i++) {
      int place = marked.charAt(i) - FIRST_PLACE;
      if (place >= 0 && place < pieces.size() && pieces.get(place).given()) {
        var given = pieces.get(place).text();
        boolean address = html.length() >= 6 && html.substring(html.length() - 6).equals("href=\"");
        html.append(address && !ADDRESS.matcher(given).matches() ? "#" : escaped(given));
      } else {
        html.append(marked.charAt(i));
      }
    }
    return html.toString();
  }

  private static String escaped(String text) {
    var output = new StringOutput();
    Escape.htmlContent(text, output);
    return output.toString().replace("\"", "&#34;");
  }
}
