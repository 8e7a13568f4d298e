package org.saola.web.guide;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a piece of Markdown, without any marks; what stands apart is parted by a blank. */
final class MarkdownWords extends AbstractVisitor {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final StringBuilder text = new StringBuilder();

  static String of(Node node) {
    var words = new MarkdownWords();
    node.accept(words);
    return words.text.toString().strip();
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

  @Override
  public void visit(Paragraph paragraph) {
    apart(paragraph);
  }

  /** A cell of a table, or what holds cells. */
  @Override
  public void visit(CustomNode node) {
    apart(node);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    text.append(BLANKS.matcher(code.getLiteral()).replaceAll(" ")).append(' ');
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    text.append(BLANKS.matcher(code.getLiteral()).replaceAll(" ")).append(' ');
  }

  private void apart(Node node) {
    visitChildren(node);
    if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }
}
