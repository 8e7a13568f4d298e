package org.saola.web.guide;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a piece of Markdown, without any marks. */
final class MarkdownWords extends AbstractVisitor {
  private final StringBuilder text = new StringBuilder();

  static String of(Node node) {
    var words = new MarkdownWords();
    node.accept(words);
    return words.text.toString();
  }

  @Override
  public void visit(Text words) {
    text.append(words.getLiteral());
  }

  @Override
  public void visit(Code code) {
    text.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    text.append(' ');
  }
}
