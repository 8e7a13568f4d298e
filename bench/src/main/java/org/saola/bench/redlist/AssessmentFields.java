package org.saola.bench.redlist;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.bench.generator.Sampler;

/** Writes whole assessments: 33 fields, 5 to 60 KB. One for each thread. */
final class AssessmentFields {
  private static final double MEDIAN_BYTES = 17_000;
  private static final double WIDTH = .58;
  private static final int LEAST_BYTES = 4_000;
  private static final int MOST_BYTES = 55_000;
  private static final double USUAL_BYTES = 20_000;

  /** What follows the texts in a document of usual size. */
  private static final int USUAL_REST = 10_500;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);
  private static final List<String> CRITERIA =
      List.of("A2c", "A2cd+4cd", "B1ab(iii)", "B1ab(iii)+2ab(iii)", "C2a(i,ii); D", "D", "D2");

  private final JsonBytes out;
  private final Invention invention;
  private final TaxonFields taxa;

  AssessmentFields(JsonBytes out, Invention invention) {
    this.out = out;
    this.invention = invention;
    taxa = new TaxonFields(out, invention);
  }

  void write(PlannedAssessment planned) {
    var sampler = invention.sampler("assessment", planned.id());
    double bytes = Math.clamp(sampler.logNormal(MEDIAN_BYTES, WIDTH), LEAST_BYTES, MOST_BYTES);
    var entry = History.entry(planned, invention);
    var sources = new SourceFields(out, invention.prose(), sampler);
    var assessors = sources.people(2.5);
    var codes = invention.codes();
    int start = out.length();
    out.object(() -> {
      summary(planned, entry, sampler);
      out.field("citation", citation(planned, entry, SourceFields.joined(assessors)));
      out.field("assessment_id", planned.id());
      out.field("assessment_points", sampler.chance(.3));
      out.field("assessment_ranges", sampler.chance(.7));
      out.object("taxon", () -> taxa.write(planned.taxon()));
      var trend = sampler.oneOf(codes.trends);
      out.object("population_trend", () -> trend.write(out));
      out.object("red_list_category", () -> category(entry));
      out.object("supplementary_info", new SupplementaryFields(out, sampler)::write);
      double richness = bytes / USUAL_BYTES;
      int texts = (int) (bytes - richness * USUAL_REST) - (out.length() - start);
      out.object("documentation", () -> documentation(sampler, Math.max(400, texts)));
      rest(planned.taxon(), entry, richness, sampler);
      sources.credits(assessors);
      out.objects("errata", entry.amended() ? List.of(entry) : List.of(), this::erratum);
      sources.references(1 + 11 * richness);
      last(planned.taxon(), entry, richness, sampler);
    });
  }

  /** What lists show too. */
  private void summary(PlannedAssessment planned, History.Entry entry, Sampler sampler) {
    boolean critical = entry.category().equals("CR");
    boolean threatened = critical || List.of("EN", "VU").contains(entry.category());
    int sisId = planned.taxon().sisId;
    out.field("assessment_date", time(entry));
    out.field("year_published", Integer.toString(entry.yearPublished()));
    out.field("latest", entry.latest());
    out.field("possibly_extinct", critical && sampler.chance(.12));
    out.field("possibly_extinct_in_the_wild", critical && sampler.chance(.01));
    out.field("sis_taxon_id", sisId);
    out.field("criteria", threatened ? sampler.oneOf(CRITERIA) : null);
    out.field("url", "https://www.iucnredlist.org/species/%d/%d".formatted(sisId, planned.id()));
  }

  private static String time(History.Entry entry) {
    return TIME.format(entry.date().atStartOfDay(ZoneOffset.UTC).withZoneSameInstant(LONDON));
  }

  private static String citation(PlannedAssessment planned, History.Entry entry, String assessors) {
    int sisId = planned.taxon().sisId;
    var scope = entry.scopes().getFirst();
    return ("%s %d. %s%s%s. The IUCN Red List of Threatened Species %2$d: e.T%dA%d. "
            + "https://dx.doi.org/10.2305/IUCN.UK.%2$d-1.RLTS.T%6$dA%7$d.en. "
            + "Accessed on 01 November 2026.")
        .formatted(
            assessors,
            entry.yearPublished(),
            planned.taxon().scientificName(),
            scope.code().equals("1") ? "" : " (%s assessment)".formatted(scope.description()),
            entry.amended()
                ? " (amended version of %d assessment)".formatted(entry.date().getYear())
                : "",
            sisId,
            planned.id());
  }

  private void category(History.Entry entry) {
    out.field("version", entry.version());
    var description = invention.codes().category(entry.version(), entry.category());
    out.object("description", () -> out.field("en", description));
    out.field("code", entry.category());
  }

  /** Nine texts of {@code length} characters in all. */
  private void documentation(Sampler sampler, int length) {
    text("range", sampler, length * .14);
    text("population", sampler, length * .14);
    text("habitats", sampler, length * .17);
    text("threats", sampler, length * .17);
    text("measures", sampler, length * .11);
    text("use_trade", sampler, sampler.chance(.5) ? length * .06 : 0);
    text("rationale", sampler, length * .18);
    text("trend_justification", sampler, -1);
    text("taxonomic_notes", sampler, sampler.chance(.5) ? length * .06 : -1);
  }

  /** Null for less than nothing. */
  private void text(String name, Sampler sampler, double length) {
    @Nullable String text = length < 0 ? null : invention.prose().html(sampler, (int) length);
    out.field(name, text);
  }

  private void rest(ListedTaxon taxon, History.Entry entry, double richness, Sampler sampler) {
    var codes = invention.codes();
    var coded = new CodedFields(out, invention, sampler);
    boolean plant = taxon.family.listedClass().kingdom().equals("PLANTAE");
    coded.codes("biogeographical_realms", codes.realms, 3);
    coded.noted("conservation_actions", codes.actions, 1 + 3 * richness);
    coded.faos(plant ? .5 : 1.5 * richness);
    coded.habitats(1 + 3 * richness);
    coded.locations(
        entry.scopes().getFirst().code().equals("1") ? 1 + 10 * richness : 1 + 4 * richness);
    coded.noted("researches", codes.research, 1 + 3 * richness);
    coded.uses(1 + richness);
    coded.threats(1 + 4 * richness);
  }

  private void erratum(History.Entry entry) {
    out.field(
        "reason",
        "This amended version of the %d assessment was created to correct %s."
            .formatted(
                entry.date().getYear(),
                invention.prose().title(invention.sampler("erratum", entry.yearPublished()), 60)));
  }

  private void last(ListedTaxon taxon, History.Entry entry, double richness, Sampler sampler) {
    var codes = invention.codes();
    var coded = new CodedFields(out, invention, sampler);
    if (taxon.family.listedClass().kingdom().equals("PLANTAE")) {
      coded.codes("growth_forms", codes.growthForms, 2);
    } else {
      coded.codes("growth_forms", List.of());
    }
    coded.codes("lmes", List.of());
    coded.codes("scopes", entry.scopes());
    coded.stresses(1 + 5 * richness);
    coded.codes("systems", codes.systems, 2);
  }
}
