package org.saola.api.saola1.names;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.store.names.NameLookup.Found;
import org.saola.taxonomy.match.Match;
import org.saola.taxonomy.match.ReasonSentences;
import org.saola.taxonomy.match.SourceTaxon;
import tools.jackson.databind.node.ObjectNode;

/** The answer for one name, as JSON and as a row of a table (contract of names, section 9). */
final class MatchDocument {
  /** The columns of the table; most are fields of the JSON, too. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "input",
          "matched_id",
          "matched_name",
          "matched_author",
          "matched_rank",
          "accepted_id",
          "accepted_name",
          "kind",
          "question",
          "direction",
          "score",
          "distance",
          "reasons",
          "explanation",
          "candidates",
          "canonical",
          "source",
          "release");

  private final AskedName asked;
  private final Found best;
  private final List<Found> others;
  private final Language language;

  /**
   * @param found what each source answers, best first
   */
  MatchDocument(AskedName asked, List<Found> found, Language language) {
    this.asked = asked;
    this.best = found.getFirst();
    this.others =
        found.subList(1, found.size()).stream().filter(each -> each.match().found()).toList();
    this.language = language;
  }

  private Match match() {
    return best.match();
  }

  /** The taxon that is meant; null for none. */
  private @Nullable SourceTaxon taxon() {
    return match().taxa().isEmpty() ? null : match().taxa().getFirst();
  }

  void write(ObjectNode out) {
    var taxon = taxon();
    var name = match().matchedName();
    out.put("id", asked.id())
        .put("input", asked.query().name())
        .put("matched_id", taxon == null ? null : taxon.id())
        .put("matched_name", name == null ? null : name.name())
        .put("matched_author", name == null ? null : ParsedDocument.given(name.author()))
        .put("matched_rank", taxon == null ? null : taxon.rank())
        .put("accepted_id", taxon == null ? null : taxon.id())
        .put("accepted_name", taxon == null ? null : taxon.accepted().name())
        .put("kind", match().kind().word())
        .put("question", match().question())
        .put("direction", ParsedDocument.word(match().direction()))
        .put("score", match().score())
        .put("distance", match().distance());
    writeWhy(out);
    writeOthers(out);
    ParsedDocument.write(out.putObject("parsed"), match().parsed());
    out.put("source", source()).put("release", best.names().release().description().label());
  }

  private void writeWhy(ObjectNode out) {
    var reasons = out.putArray("reasons");
    match().reasons().forEach(reasons::add);
    out.put("explanation", ReasonSentences.of(match(), language));
  }

  private void writeOthers(ObjectNode out) {
    var candidates = out.putArray("candidates");
    if (match().taxa().size() > 1) {
      match().taxa().forEach(each -> writeCandidate(candidates.addObject(), each, match()));
    }
    var also = out.putArray("also");
    for (var other : others) {
      var written = also.addObject();
      writeCandidate(written, other.match().taxa().getFirst(), other.match());
      written.put("question", other.match().question());
    }
  }

  private static void writeCandidate(ObjectNode out, SourceTaxon taxon, Match match) {
    out.put("id", taxon.id())
        .put("name", taxon.accepted().name())
        .put("kind", match.stage().word())
        .put("score", match.score());
  }

  private String source() {
    return best.names().idPrefix();
  }

  /** The cells of {@link #COLUMNS}. */
  List<@Nullable Object> row() {
    var taxon = taxon();
    var name = match().matchedName();
    return Arrays.asList(
        asked.id(),
        asked.query().name(),
        taxon == null ? null : taxon.id(),
        name == null ? null : name.name(),
        name == null ? null : name.author(),
        taxon == null ? null : taxon.rank(),
        taxon == null ? null : taxon.id(),
        taxon == null ? null : taxon.accepted().name(),
        match().kind().word(),
        match().question(),
        ParsedDocument.word(match().direction()),
        match().score(),
        match().distance(),
        String.join("|", match().reasons()),
        ReasonSentences.of(match(), language),
        candidates().map(SourceTaxon::id).collect(Collectors.joining("|")),
        match().parsed().canonical(),
        source(),
        best.names().release().description().label());
  }

  MatchedNames.Line line() {
    var taxon = taxon();
    return new MatchedNames.Line(
        asked.query().name(),
        match().kind().word() + (match().question() ? "?" : ""),
        taxon == null ? "" : taxon.id(),
        taxon == null ? "" : taxon.accepted().name(),
        ReasonSentences.of(match(), language));
  }

  private Stream<SourceTaxon> candidates() {
    return match().taxa().size() > 1 ? match().taxa().stream() : Stream.of();
  }
}
