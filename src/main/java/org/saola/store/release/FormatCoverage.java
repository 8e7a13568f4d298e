package org.saola.store.release;

import static org.saola.status.Topic.BIOGEOGRAPHICAL_REALMS;
import static org.saola.status.Topic.CITES_HISTORY;
import static org.saola.status.Topic.CITES_LISTINGS;
import static org.saola.status.Topic.CITES_QUOTAS;
import static org.saola.status.Topic.CITES_RESERVATIONS;
import static org.saola.status.Topic.CITES_SUSPENSIONS;
import static org.saola.status.Topic.CMS_TAXA;
import static org.saola.status.Topic.COMMON_NAMES;
import static org.saola.status.Topic.CONSERVATION_ACTIONS;
import static org.saola.status.Topic.CREDITS;
import static org.saola.status.Topic.DISTRIBUTIONS;
import static org.saola.status.Topic.ERRATA;
import static org.saola.status.Topic.EU_DECISIONS;
import static org.saola.status.Topic.EU_LISTINGS;
import static org.saola.status.Topic.FAOS;
import static org.saola.status.Topic.FORMER_ASSESSMENTS;
import static org.saola.status.Topic.GREEN_STATUS;
import static org.saola.status.Topic.GROWTH_FORMS;
import static org.saola.status.Topic.HABITATS;
import static org.saola.status.Topic.LMES;
import static org.saola.status.Topic.NARRATIVES;
import static org.saola.status.Topic.REFERENCES;
import static org.saola.status.Topic.RESEARCHES;
import static org.saola.status.Topic.STRESSES;
import static org.saola.status.Topic.SUPPLEMENTARY_INFO;
import static org.saola.status.Topic.SYNONYMS;
import static org.saola.status.Topic.SYSTEMS;
import static org.saola.status.Topic.THREATS;
import static org.saola.status.Topic.USE_AND_TRADE;

import org.saola.status.Coverage;
import org.saola.status.Extent;
import org.saola.status.Topic;

/**
 * What files of a format are known to have, before anybody looks into them; all that is known of
 * releases imported by a program that didn't look.
 */
public final class FormatCoverage {
  private FormatCoverage() {}

  /**
   * Of a format.
   *
   * @param format its code; of one that nobody knows nothing is known
   */
  public static Coverage of(String format) {
    return switch (format) {
      case "package" -> Coverage.of(Topic.ofSpeciesPlus(), Extent.WHOLE);
      case "dump", "sync" ->
          Coverage.of(Topic.ofSpeciesPlus(), Extent.WHOLE).with(Extent.NONE, CMS_TAXA);
      case "responses" -> Coverage.of(Topic.ofSpeciesPlus(), Extent.PART);
      case "checklist" -> checklist();
      case "download" ->
          Coverage.UNKNOWN
              .with(Extent.PART, FORMER_ASSESSMENTS)
              .with(Extent.NONE, GREEN_STATUS, ERRATA);
      case "documents" ->
          Coverage.of(Topic.ofRedList(), Extent.WHOLE)
              .with(Extent.PART, FORMER_ASSESSMENTS, GREEN_STATUS);
      case "sis-connect" ->
          Coverage.UNKNOWN.with(Extent.NONE, FORMER_ASSESSMENTS, GREEN_STATUS, ERRATA, FAOS, LMES);
      case "darwin-core" -> darwinCore();
      default -> Coverage.UNKNOWN;
    };
  }

  /** Listings stand in the index only where the row names an appendix. */
  private static Coverage checklist() {
    return Coverage.UNKNOWN
        .with(Extent.PART, CITES_LISTINGS)
        .with(
            Extent.NONE,
            CITES_HISTORY,
            CITES_RESERVATIONS,
            CITES_QUOTAS,
            CITES_SUSPENSIONS,
            EU_LISTINGS,
            EU_DECISIONS,
            CMS_TAXA,
            REFERENCES);
  }

  private static Coverage darwinCore() {
    return Coverage.UNKNOWN
        .with(Extent.PART, SYNONYMS, COMMON_NAMES, DISTRIBUTIONS, REFERENCES, NARRATIVES)
        .with(
            Extent.NONE,
            FORMER_ASSESSMENTS,
            HABITATS,
            THREATS,
            STRESSES,
            CONSERVATION_ACTIONS,
            RESEARCHES,
            USE_AND_TRADE,
            GROWTH_FORMS,
            FAOS,
            LMES,
            SYSTEMS,
            BIOGEOGRAPHICAL_REALMS,
            CREDITS,
            ERRATA,
            SUPPLEMENTARY_INFO,
            GREEN_STATUS);
  }
}
