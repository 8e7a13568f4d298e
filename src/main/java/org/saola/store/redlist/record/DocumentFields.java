package org.saola.store.redlist.record;

import org.saola.status.Topic;

/** What documents call their parts, for answers that hand these on as they are published. */
public final class DocumentFields {
  /** Of an assessment. */
  public static final String CITATION = "citation";

  /** Of an assessment. */
  public static final String POPULATION_TREND = "population_trend";

  private DocumentFields() {}

  /** The field that holds a topic of the Red List; empty when none does alone. */
  public static String of(Topic topic) {
    return switch (topic) {
      case SYNONYMS -> "synonyms";
      case COMMON_NAMES -> "common_names";
      case DISTRIBUTIONS -> "locations";
      case REFERENCES -> "references";
      case NARRATIVES -> "documentation";
      case HABITATS -> "habitats";
      case THREATS -> "threats";
      case STRESSES -> "stresses";
      case CONSERVATION_ACTIONS -> "conservation_actions";
      case RESEARCHES -> "researches";
      case USE_AND_TRADE -> "use_and_trade";
      case GROWTH_FORMS -> "growth_forms";
      case FAOS -> "faos";
      case LMES -> "lmes";
      case SYSTEMS -> "systems";
      case BIOGEOGRAPHICAL_REALMS -> "biogeographical_realms";
      case CREDITS -> "credits";
      case ERRATA -> "errata";
      case SUPPLEMENTARY_INFO -> "supplementary_info";
      case CITES_LISTINGS,
          CITES_HISTORY,
          CITES_RESERVATIONS,
          CITES_QUOTAS,
          CITES_SUSPENSIONS,
          EU_LISTINGS,
          EU_DECISIONS,
          CMS_TAXA,
          FORMER_ASSESSMENTS,
          GREEN_STATUS ->
          "";
    };
  }
}
