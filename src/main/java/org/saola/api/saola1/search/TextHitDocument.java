package org.saola.api.saola1.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.store.text.NarrativeSearch.Hit;
import org.saola.store.text.Snippet;
import tools.jackson.databind.node.ObjectNode;

/** What is told of an assessment whose narratives have what was looked for. */
final class TextHitDocument {
  /** The columns of a table of hits. */
  static final List<String> COLUMNS =
      List.of(
          "assessment_id", "taxon_id", "name", "category", "year", "latest", "narrative", "text");

  private TextHitDocument() {}

  static void write(ObjectNode out, Hit hit, String prefix) {
    var assessment = hit.assessment();
    out.put("assessment_id", assessment.assessmentId())
        .put("taxon_id", prefix + ":" + assessment.sisTaxonId())
        .put("name", assessment.scientificName())
        .put("category", assessment.categoryCode())
        .put("year", assessment.yearPublished())
        .put("latest", assessment.latest());
    var snippets = out.putArray("snippets");
    hit.snippets().forEach(snippet -> write(snippets.addObject(), snippet));
  }

  private static void write(ObjectNode out, Snippet snippet) {
    out.put("narrative", snippet.narrative().word());
    out.put("begins", snippet.begins()).put("ends", snippet.ends());
    var parts = out.putArray("parts");
    for (var part : snippet.parts()) {
      parts.addObject().put("text", part.text()).put("hit", part.hit());
    }
  }

  /** The cells of {@link #COLUMNS}; words that were found stand in brackets. */
  static List<@Nullable Object> row(Hit hit, String prefix) {
    var assessment = hit.assessment();
    var snippet = hit.snippets().isEmpty() ? null : hit.snippets().getFirst();
    return Arrays.asList(
        assessment.assessmentId(),
        prefix + ":" + assessment.sisTaxonId(),
        assessment.scientificName(),
        assessment.categoryCode(),
        assessment.yearPublished(),
        assessment.latest(),
        snippet == null ? null : snippet.narrative().word(),
        snippet == null ? null : marked(snippet));
  }

  private static String marked(Snippet snippet) {
    return snippet.parts().stream()
        .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining("", snippet.begins() ? "" : "… ", snippet.ends() ? "" : " …"));
  }
}
