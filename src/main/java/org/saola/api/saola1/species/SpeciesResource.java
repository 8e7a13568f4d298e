package org.saola.api.saola1.species;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.Canonical;
import org.saola.http.work.Reply;
import org.saola.message.Message;
import org.saola.species.SpeciesKey;
import org.saola.species.SpeciesReader;
import org.saola.species.SpeciesReader.Outcome;
import org.saola.store.names.NameLookup;
import org.saola.store.names.Names;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.taxonomy.match.Match;
import org.saola.taxonomy.match.MatchQuery;
import org.saola.taxonomy.match.SourceTaxon;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET species/{key}}: one species, with what all lists say of it. */
public final class SpeciesResource implements Resource {
  private static final List<String> PARAMETERS = List.of("as_of", "language");

  private final SpeciesReader reader;
  private final Names names;
  private final AnswerOrigin origin;

  public SpeciesResource(SpeciesReader reader, Names names, AnswerOrigin origin) {
    this.reader = reader;
    this.names = names;
    this.origin = origin;
  }

  @Override
  public String path() {
    return "species/{key}";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var day = parameters.day("as_of").orElseGet(origin::today);
    var language = parameters.language("language");
    return Reply.reading(() -> {
      var document = JsonAnswer.object();
      var key = key(question.segment("key"));
      var release = write(document, key, day);
      language.ifPresent(kept -> Canonical.keep(kept, document));
      return JsonAnswer.citable(question.request(), document, release.id(), key.id());
    });
  }

  /** Writes what all lists say, and tells the release that the taxon is of. */
  private Release write(ObjectNode document, SpeciesKey key, LocalDate day) {
    return switch (reader.find(key, day)) {
      case Outcome.Found(var species) -> {
        new SpeciesDocument(reader.datasets(), origin).write(document, species);
        yield species.own().release();
      }
      case Outcome.NoRelease(var dataset) -> throw Problem.noData(title(dataset));
      case Outcome.NoTaxon(var release) ->
          throw Problem.notFound(
              "release.taxon-of", release.description().label(), release.dataset().id(), key.id());
      case Outcome.Deleted(var taxon, var _) ->
          throw Problem.notFound("key.deleted", key.text(reader.datasets()), taxon.fullName());
    };
  }

  private static Message title(Dataset dataset) {
    if (!Dataset.FIRST.contains(dataset)) {
      return Message.of("list.dataset", dataset.id());
    }
    return dataset.kind() == Dataset.Kind.SPECIES_PLUS
        ? Message.said("Species+")
        : Message.of("list.red-list");
  }

  private SpeciesKey key(String text) {
    return SpeciesKey.parse(text, reader.datasets()).orElseThrow(() -> noKey(text));
  }

  private ObjectNode document(String text, LocalDate day) {
    var document = JsonAnswer.object();
    write(document, key(text), day);
    return document;
  }

  private Problem noKey(String text) {
    var candidates = candidates(text);
    var shown = Parameters.shown(text);
    return candidates.isEmpty()
        ? Problem.notFound("key.none", shown)
        : Problem.notFound(candidates, "key.candidates", shown);
  }

  /** The keys of the taxa of the usual datasets that a name means or may mean, best first. */
  private List<String> candidates(String name) {
    return found(name, _ -> true);
  }

  /** The keys of those that it means for certain; at most one in each dataset. */
  private List<String> stated(String name) {
    return found(name, match -> !match.question());
  }

  /**
   * The answers for a key, or for the taxa that a name means in each list; one that stands in the
   * answer of another is told once. May block.
   *
   * @throws Problem if no list has the name for certain, or no taxon the key
   */
  public List<ObjectNode> documents(String text, LocalDate day) {
    return SpeciesKey.parse(text, reader.datasets()).isPresent()
        ? List.of(document(text, day))
        : named(text, day);
  }

  private List<ObjectNode> named(String name, LocalDate day) {
    var keys = stated(name);
    if (keys.isEmpty()) {
      var candidates = candidates(name);
      throw candidates.isEmpty()
          ? Problem.notFound("name.none", name)
          : Problem.notFound(candidates, "name.uncertain", name, String.join(", ", candidates));
    }
    var documents = new ArrayList<ObjectNode>();
    Set<String> told = new HashSet<>();
    for (var key : keys) {
      if (!told.contains(key)) {
        var document = document(key, day);
        document
            .findValues("taxa")
            .forEach(taxa -> taxa.forEach(taxon -> told.add(taxon.path("key").asString(""))));
        documents.add(document);
      }
    }
    return documents;
  }

  private List<String> found(String name, Predicate<Match> wanted) {
    var both = reader.datasets().usual();
    var usual = List.of(both.speciesPlus(), both.redList());
    return NameLookup.in(names, usual).find(MatchQuery.of(name)).stream()
        .map(NameLookup.Found::match)
        .filter(wanted)
        .flatMap(match -> match.taxa().stream())
        .map(SourceTaxon::id)
        .toList();
  }
}
