package org.saola.api.speciesplus1.document;

import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.speciesplus.TaxonRecord.Code;
import org.saola.speciesplus.TaxonRecord.EventName;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedDecision.DecisionType;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;

/** Quotas, suspensions and decisions as the legislation shows them (contract 2.3.2 to 2.4.2). */
final class LegislationDocument {
  private LegislationDocument() {}

  static void writeQuota(WireWriter out, PublishedQuota quota, Language language) {
    out.object(
        "cites_quota",
        () -> {
          out.integer("id", quota.id());
          out.integer("taxon_concept_id", quota.taxonConceptId());
          out.decimal("quota", quota.amount());
          out.date("publication_date", quota.publicationDate());
          out.text("notes", quota.notes());
          out.text("url", quota.url());
          out.bool("public_display", quota.publicDisplay());
          out.bool("is_current", quota.current());
          if (quota.unit() == null) {
            out.text("unit", null);
          } else {
            writeCode(out, "unit", quota.unit(), language);
          }
          ListingDocument.writePlace(out, "geo_entity", quota.geoEntity(), language);
        });
  }

  static void writeSuspension(WireWriter out, PublishedSuspension suspension, Language language) {
    out.object(
        "cites_suspension",
        () -> {
          out.integer("id", suspension.id());
          out.integer("taxon_concept_id", suspension.taxonConceptId());
          out.text("notes", suspension.notes());
          out.date("start_date", suspension.startDate());
          out.bool("is_current", suspension.current());
          out.bool("applies_to_import", suspension.appliesToImport());
          ListingDocument.writePlace(out, "geo_entity", suspension.geoEntity(), language);
          writeEvent(out, "start_notification", suspension.startNotification());
        });
  }

  /**
   * @param current whether the decision is in force on the day of the answer
   */
  static void writeDecision(
      WireWriter out,
      int taxonConceptId,
      PublishedDecision decision,
      boolean current,
      Language language) {
    out.object(
        "eu_decision",
        () -> {
          out.integer("id", decision.id());
          out.integer("taxon_concept_id", taxonConceptId);
          out.text("notes", decision.notes());
          out.date("start_date", decision.startDate());
          out.bool("is_current", current);
          writeType(out, decision.type());
          ListingDocument.writePlace(out, "geo_entity", decision.geoEntity(), language);
          writeEvent(out, "start_event", decision.startEvent());
          writeCode(out, "source", decision.source(), language);
          writeCode(out, "term", decision.term(), language);
        });
  }

  private static void writeType(WireWriter out, @Nullable DecisionType type) {
    out.object(
        "eu_decision_type",
        () -> {
          out.text("name", type == null ? null : type.name());
          out.text("description", type == null ? null : type.description());
          out.text("type", type == null ? null : type.type());
        });
  }

  /** A date of an event is a plain text in XML, not a date (contract 3.1, rule 8). */
  private static void writeEvent(WireWriter out, String name, @Nullable EventName event) {
    var date = event == null ? null : event.date();
    out.object(
        name,
        () -> {
          out.text("name", event == null ? null : event.name());
          out.text("date", date == null ? null : date.toString());
          out.text("url", event == null ? null : event.url());
        });
  }

  private static void writeCode(
      WireWriter out, String name, @Nullable Code code, Language language) {
    out.object(
        name,
        () -> {
          out.text("code", code == null ? null : code.code());
          out.text("name", code == null ? null : code.name().in(language));
        });
  }
}
