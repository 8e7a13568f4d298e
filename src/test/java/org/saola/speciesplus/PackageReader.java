package org.saola.speciesplus;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Quota;
import org.saola.cites.Suspension;
import org.saola.eu.EuDecision;
import org.saola.eu.EuDecisionType;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.places.Distribution;
import org.saola.places.GeoEntity;
import org.saola.taxonomy.CommonName;
import org.saola.taxonomy.NameRelationship;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Reference;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.TaxonReference;
import org.saola.taxonomy.Taxonomy;
import org.saola.trade.TradeCode;

/** Reads a valid data package for tests, without any checks. */
public final class PackageReader {
  private final Path folder;

  private PackageReader(Path folder) {
    this.folder = folder;
  }

  public static PrimaryRecords read(Path folder) {
    return new PackageReader(folder).read();
  }

  private PrimaryRecords read() {
    var laws = new LawReader(folder);
    return new PrimaryRecords(
        rankNames(),
        changeTypeNames(),
        rows("taxon_concepts", PackageReader::taxonConcept),
        rows("taxon_relationships", PackageReader::relationship),
        rows("common_names", PackageReader::commonName),
        rows("geo_entities", PackageReader::geoEntity),
        rows("references", row -> new Reference(row.number("id"), row.text("citation"))),
        rows("distributions", PackageReader::distribution),
        rows("taxon_references", PackageReader::taxonReference),
        laws.events(),
        laws.listingChanges(),
        rows("quotas", PackageReader::quota),
        rows("suspensions", PackageReader::suspension),
        rows("eu_decision_types", PackageReader::euDecisionType),
        rows("eu_decisions", PackageReader::euDecision),
        rows("trade_codes", PackageReader::tradeCode));
  }

  private <R> List<R> rows(String file, Function<CsvTable.Row, R> each) {
    return CsvTable.read(folder.resolve(file + ".csv"), each);
  }

  private Map<Rank, Translation> rankNames() {
    var names = new EnumMap<Rank, Translation>(Rank.class);
    rows(
        "ranks", row -> names.put(Rank.valueOf(row.text("name")), row.translation("display_name")));
    return names;
  }

  private Map<Designation, Map<ChangeType, Translation>> changeTypeNames() {
    var names = new HashMap<Designation, Map<ChangeType, Translation>>();
    rows(
        "change_types",
        row ->
            names
                .computeIfAbsent(Designation.valueOf(row.text("designation")), _ -> new HashMap<>())
                .put(ChangeType.valueOf(row.text("change_type")), row.translation("display_name")));
    return names;
  }

  private static TaxonConcept taxonConcept(CsvTable.Row row) {
    return new TaxonConcept(
        row.number("id"),
        Taxonomy.valueOf(row.text("taxonomy")),
        row.findNumber("parent_id"),
        Rank.valueOf(row.text("rank")),
        row.text("full_name"),
        row.find("author_year"),
        NameStatus.find(row.text("name_status")).orElseThrow(),
        row.find("taxonomic_position"),
        row.findTime("created_at"),
        row.findTime("updated_at"),
        row.findTime("dependents_updated_at"),
        row.findTime("deleted_at"));
  }

  private static NameRelationship relationship(CsvTable.Row row) {
    return new NameRelationship(
        row.number("taxon_concept_id"),
        row.number("other_taxon_concept_id"),
        NameRelationship.Type.valueOf(row.text("type")));
  }

  private static CommonName commonName(CsvTable.Row row) {
    return new CommonName(row.number("taxon_concept_id"), row.find("language"), row.text("name"));
  }

  private static GeoEntity geoEntity(CsvTable.Row row) {
    return new GeoEntity(
        row.number("id"), row.find("iso_code2"), row.text("type"), row.translation("name"));
  }

  private static EuDecisionType euDecisionType(CsvTable.Row row) {
    return new EuDecisionType(
        row.number("id"), row.text("name"), row.find("description"), row.text("type"));
  }

  private static Distribution distribution(CsvTable.Row row) {
    return new Distribution(
        row.number("id"),
        row.number("taxon_concept_id"),
        row.number("geo_entity_id"),
        row.texts("tags"),
        row.numbers("reference_ids"));
  }

  private static TaxonReference taxonReference(CsvTable.Row row) {
    return new TaxonReference(
        row.number("id"),
        row.number("taxon_concept_id"),
        row.number("reference_id"),
        row.flag("is_standard"),
        row.flag("is_cascaded"),
        Set.copyOf(row.numbers("excluded_taxon_concept_ids")));
  }

  private static Quota quota(CsvTable.Row row) {
    return new Quota(
        row.number("id"),
        row.findNumber("taxon_concept_id"),
        row.number("geo_entity_id"),
        amount(row.find("quota")),
        row.findNumber("unit_id"),
        row.find("notes"),
        row.find("url"),
        row.findDate("publication_date"),
        row.flag("is_current"),
        row.flag("public_display"));
  }

  /** The package writes -1 for a quota without a number. */
  private static @Nullable Double amount(@Nullable String quota) {
    return quota == null || quota.equals("-1") ? null : Double.valueOf(quota);
  }

  private static Suspension suspension(CsvTable.Row row) {
    return new Suspension(
        row.number("id"),
        row.findNumber("taxon_concept_id"),
        row.findNumber("geo_entity_id"),
        row.find("notes"),
        row.findDate("start_date"),
        row.flag("is_current"),
        row.flag("applies_to_import"),
        row.findNumber("start_notification_id"));
  }

  private static EuDecision euDecision(CsvTable.Row row) {
    return new EuDecision(
        row.number("id"),
        row.text("type").equals("EuOpinion") ? EuDecision.Kind.OPINION : EuDecision.Kind.SUSPENSION,
        row.number("taxon_concept_id"),
        row.number("geo_entity_id"),
        row.findNumber("eu_decision_type_id"),
        row.find("notes"),
        row.findDate("start_date"),
        row.flag("is_current"),
        row.findNumber("start_event_id"),
        row.findNumber("end_event_id"),
        row.findNumber("source_id"),
        row.findNumber("term_id"));
  }

  private static TradeCode tradeCode(CsvTable.Row row) {
    return new TradeCode(
        row.number("id"),
        TradeCode.Type.valueOf(row.text("type").toUpperCase(Locale.ROOT)),
        row.text("code"),
        row.translation("name"));
  }
}
