package org.saola.web.page;

import java.util.regex.Pattern;

/** A template without what is not shown: expressions, directives, tags; some attributes are. */
record TemplateText(String template) {
  private static final Pattern SHOWN_ATTRIBUTE =
      Pattern.compile("\\b(?:title|alt|placeholder|aria-label|data-l)=\"([^\"]*)\"");

  String shown() {
    var text =
        withoutExpressions(
            template
                .replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("`, [a-z]+ = @`", "")
                .replace("Species+", "")
                .replaceAll("(?m)^(@param|@import|!\\{).*$", "")
                .replaceAll("<[a-z!/?][^>\\s]*(?=[\\s>])|\\bhtml>", "$0"));
    var attributes = new StringBuilder();
    SHOWN_ATTRIBUTE
        .matcher(text)
        .results()
        .forEach(found -> attributes.append(found.group(1)).append(' '));
    var words = text.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;|&#[0-9]+;", " ");
    return attributes + words;
  }

  /** Takes out {@code ${…}}, {@code @if(…)} and the like, with all that is between the brackets. */
  private static String withoutExpressions(String text) {
    var shown = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = endOfExpression(text, at);
      if (end > at) {
        at = end;
        shown.append(' ');
      } else {
        shown.append(text.charAt(at++));
      }
    }
    return shown.toString();
  }

  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\$(?:unsafe)?\\{|@(?:template\\.[a-z.-]+|if|elseif|for)\\(|@(?:else|endif|endfor|endraw|raw)");

  private static int endOfExpression(String text, int at) {
    var beginning = BEGINNING.matcher(text).region(at, text.length());
    if (!beginning.lookingAt()) {
      return at;
    }
    int end = beginning.end();
    return text.charAt(end - 1) == '{' || text.charAt(end - 1) == '(' ? closing(text, end) : end;
  }

  /** Where the bracket closes that is open; content within {@code @`…`} is left to be looked at. */
  private static int closing(String text, int start) {
    int open = 1;
    int at = start;
    while (at < text.length() && open > 0) {
      char next = text.charAt(at);
      if (next == '"') {
        at = text.indexOf('"', at + 1);
      } else if (next == '@' && text.startsWith("@`", at)) {
        return at + 2;
      } else if (next == '(' || next == '{') {
        open++;
      } else if (next == ')' || next == '}') {
        open--;
      }
      at++;
    }
    return at;
  }
}
