package org.saola.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links of everything written for people lead somewhere, in the files and in the guide. */
class DocumentLinksTest {
  private static final Path ARTICLES = Path.of("docs");
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  static Stream<Path> documents() throws IOException {
    try (var top = Files.list(Path.of(""));
        var docs = Files.walk(ARTICLES);
        var bench = Files.list(Path.of("bench"))) {
      return Stream.of(top, docs, bench)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) throws IOException {
    for (var destination : destinations(document)) {
      var where = document + " links to " + destination;
      if (destination.matches("[a-z]+:.*")) {
        assertThat(destination).as(where).matches("https?://[^\\s]+|mailto:.+@.+");
        continue;
      }
      var hash = destination.indexOf('#');
      var name = hash < 0 ? destination : destination.substring(0, hash);
      var target = name.isEmpty() ? document : document.resolveSibling(name).normalize();
      assertThat(target).as(where).exists();
      if (hash >= 0) {
        assertThat(anchors(target)).as(where).contains(destination.substring(hash + 1));
      }
    }
  }

  static Stream<Path> articles() {
    return Guide.NAMES.stream().map(name -> ARTICLES.resolve(name + ".md"));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void articlesOfTheGuideLinkToArticlesAlone(Path article) throws IOException {
    for (var destination : destinations(article)) {
      var name = destination.replaceFirst("(\\.md)?(#.*)?$", "");
      assertThat(destination.matches("https?://.*") || name.isEmpty() || Guide.NAMES.contains(name))
          .as("the guide has no page for the link of %s to %s", article, destination)
          .isTrue();
    }
  }

  private static List<String> destinations(Path document) throws IOException {
    var found = new ArrayList<String>();
    PARSER
        .parse(Files.readString(document))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                found.add(link.getDestination());
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                found.add(image.getDestination());
              }
            });
    return found;
  }

  /** The headings as addresses name them, here and where the files are looked at. */
  private static Set<String> anchors(Path document) throws IOException {
    var found = new HashSet<String>();
    var generator = IdGenerator.builder().build();
    PARSER
        .parse(Files.readString(document))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                found.add(generator.generateId(MarkdownWords.of(heading)));
              }
            });
    return found;
  }
}
