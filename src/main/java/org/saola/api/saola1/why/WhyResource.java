package org.saola.api.saola1.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.asof.LawReleases;
import org.saola.api.saola1.taxa.Identifier;
import org.saola.http.work.Reply;
import org.saola.language.Language;
import org.saola.listing.Designation;
import org.saola.listing.steps.StepSentences;
import org.saola.status.law.LawBook;
import org.saola.status.why.ListingWords;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.Taxon;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET species-plus/taxa/{id}/listing/why}: the steps by which a taxon comes to its rows and
 * summaries.
 */
public final class WhyResource implements Resource {
  private static final List<String> PARAMETERS = List.of("date", "dataset", "language", "release");
  private static final List<Designation> TOLD = List.of(Designation.CITES, Designation.EU);

  private final LawReleases releases;

  public WhyResource(LawReleases releases) {
    this.releases = releases;
  }

  @Override
  public String path() {
    return "species-plus/taxa/{id}/listing/why";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var day = parameters.day("date").orElse(null);
    if (day != null) {
      releases.origin().checkCome(day, "date");
    }
    var language = parameters.spoken();
    int id = Identifier.of(question, "id");
    // of a whole kingdom it takes a second
    return Reply.computing(() -> explain(question, parameters, id, day, language));
  }

  private Answer explain(
      Question question,
      Parameters parameters,
      int id,
      @Nullable LocalDate day,
      Language language) {
    var snapshot = releases.speciesPlus().chosen(parameters).chosen(parameters.text("release"));
    var release = snapshot.release();
    var document = JsonAnswer.object();
    releases.origin().write(document, release);
    document
        .put("language", language.code())
        .put("date", day == null ? null : day.toString())
        .put("clock", day == null ? "is_current" : "effective_at");
    var law = releases.law().apply(snapshot);
    if (law.isPresent()) {
      write(document, law.get(), taxon(law.get(), id), day, language);
    } else {
      writePublished(document, snapshot, id, language);
    }
    return JsonAnswer.citable(question.request(), document, release.id(), id);
  }

  private static Taxon taxon(LawBook law, int id) {
    var taxon = law.listings().classification().find(id);
    if (taxon == null) {
      throw Problem.notFound(
          law.names().find(id) == null ? "taxon.concept-of-law" : "taxon.own-listing", id);
    }
    return taxon;
  }

  private static void write(
      ObjectNode out, LawBook law, Taxon taxon, @Nullable LocalDate day, Language language) {
    var words = new ListingWords(law, language);
    writeTaxon(out, taxon.id(), taxon.concept().fullName());
    var document = new WhyDocument(law, taxon, day, words);
    var unknown = out.putArray("unknown");
    for (var designation : TOLD) {
      document.write(out, designation);
      if (out.path(name(designation)).isNull()) {
        unknown.add(designation + ": " + words.sentences().text("no_law"));
      }
    }
  }

  private static void writePublished(
      ObjectNode out, SpeciesPlusSnapshot snapshot, int id, Language language) {
    var place = snapshot.placeOf(id).orElseThrow(() -> Problem.notFound("taxon.concept", id));
    var taxon = snapshot.records(new int[] {place}).getFirst();
    writeTaxon(out, id, taxon.fullName());
    out.putArray("unknown").add(StepSentences.in(language).text("no_primary_records"));
    TOLD.forEach(designation -> out.putNull(name(designation)));
  }

  private static void writeTaxon(ObjectNode out, int id, String name) {
    out.putObject("taxon").put("id", "cites:" + id).put("full_name", name);
  }

  private static String name(Designation designation) {
    return designation.name().toLowerCase(Locale.ROOT);
  }
}
