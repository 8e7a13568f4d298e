package org.saola.bench.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes quotas, suspensions and EU decisions, and the codes they use. */
final class Trade {
  private static final int UNITS = 8;
  private static final int SOURCES = 6;
  private static final int TERMS = 20;
  private static final int COUNTRY_WIDE = 30;
  private static final List<String> DECISION_TYPES =
      List.of("POSITIVE_OPINION", "NEGATIVE_OPINION", "NO_OPINION", "SUSPENSION", "SRG_REFERRAL");

  private final Path folder;
  private final double scale;
  private final Sampler sampler;
  private final Vocabulary vocabulary;
  private final List<Taxon> species;
  private final List<Integer> countries;

  /** Quotas and suspensions share one number space. */
  private final Identifiers ids = new Identifiers();

  Trade(Path folder, long seed, double scale, List<Taxon> species, List<Integer> countries) {
    this.folder = folder;
    this.scale = scale;
    this.species = species;
    this.countries = countries;
    sampler = new Sampler(seed, "trade");
    vocabulary = new Vocabulary(sampler);
  }

  void writeCodes() throws IOException {
    try (var file = new CsvFile(folder, "trade_codes", "id,type,code,name_en,name_es,name_fr")) {
      codes(file, "Unit", 1, UNITS);
      codes(file, "Source", UNITS + 1, SOURCES);
      codes(file, "Term", UNITS + SOURCES + 1, TERMS);
    }
    try (var file = new CsvFile(folder, "eu_decision_types", "id,name,description,type")) {
      for (int i = 0; i < DECISION_TYPES.size(); i++) {
        var description = i % 2 == 0 ? null : vocabulary.text(40);
        file.row(i + 1, "Type " + (i + 1), description, DECISION_TYPES.get(i));
      }
    }
  }

  private void codes(CsvFile file, String type, int first, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      var name = vocabulary.epithet();
      int id = first + i;
      file.row(id, type, "C" + id, name, sampler.chance(.9) ? name + "o" : null, name + "é");
    }
  }

  /** 15,000 quotas: per year, species and country; only those of the last year are current. */
  void writeQuotas() throws IOException {
    try (var file =
        new CsvFile(
            folder,
            "quotas",
            "id,taxon_concept_id,geo_entity_id,quota,unit_id,notes,url,publication_date,"
                + "is_current,public_display")) {
      for (int i = 0; i < 15_000 * scale; i++) {
        var taxon = i < COUNTRY_WIDE * scale ? null : sampler.oneOf(species);
        int year = sampler.between(2010, 2024);
        file.row(
            ids.next(),
            taxon == null ? null : taxon.id,
            place(taxon),
            sampler.chance(.05) ? "-1" : String.valueOf(sampler.skewed(400)),
            sampler.chance(.4) ? sampler.between(1, UNITS) : null,
            note(),
            sampler.chance(.5) ? "" : "https://quota.example/" + year,
            sampler.day(year, year),
            year == 2024,
            sampler.chance(.95));
      }
    }
  }

  /** 600 suspensions, one in twenty of a whole country. */
  void writeSuspensions(List<Integer> notifications) throws IOException {
    try (var file =
        new CsvFile(
            folder,
            "suspensions",
            "id,taxon_concept_id,geo_entity_id,notes,start_date,is_current,applies_to_import,"
                + "start_notification_id")) {
      for (int i = 0; i < 600 * scale; i++) {
        var taxon = i < COUNTRY_WIDE * scale ? null : sampler.oneOf(species);
        file.row(
            ids.next(),
            taxon == null ? null : taxon.id,
            place(taxon),
            note(),
            sampler.day(1999, 2023),
            sampler.chance(.5),
            false,
            sampler.oneOf(notifications));
      }
    }
  }

  /** 9,000 decisions, six in ten of them opinions. */
  void writeDecisions(Events events) throws IOException {
    var decisionIds = new Identifiers();
    try (var file =
        new CsvFile(
            folder,
            "eu_decisions",
            "id,type,taxon_concept_id,geo_entity_id,eu_decision_type_id,notes,start_date,"
                + "is_current,start_event_id,end_event_id,source_id,term_id")) {
      for (int i = 0; i < 9_000 * scale; i++) {
        var taxon = sampler.oneOf(species);
        boolean opinion = sampler.chance(.6);
        var start =
            sampler.oneOf(opinion ? events.reviewGroupMeetings : events.suspensionRegulations);
        file.row(
            decisionIds.next(),
            opinion ? "EuOpinion" : "EuSuspension",
            taxon.id,
            place(taxon),
            opinion ? sampler.between(1, 3) : 4,
            note(),
            opinion ? sampler.day(2000, 2024) : null,
            sampler.chance(.4),
            start,
            !opinion && sampler.chance(.5) ? sampler.oneOf(events.suspensionRegulations) : null,
            sampler.chance(.6) ? UNITS + sampler.between(1, SOURCES) : null,
            sampler.chance(.3) ? UNITS + SOURCES + sampler.between(1, TERMS) : null);
      }
    }
  }

  private int place(@Nullable Taxon taxon) {
    return sampler.oneOf(taxon == null || taxon.places.isEmpty() ? countries : taxon.places);
  }

  private @Nullable String note() {
    return sampler.chance(.6) ? null : vocabulary.text(sampler.between(10, 160));
  }
}
