package org.saola.status;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A part of what a source publishes, which an import may have or lack as a whole. */
public enum Topic {
  /** Listings of CITES that are current on the day of the data. */
  CITES_LISTINGS("CITES listings", "citesListings"),
  /** When listings of CITES began, and those that have ended. */
  CITES_HISTORY("days and history of CITES listings", ""),
  /** Reservations against listings of CITES. */
  CITES_RESERVATIONS("CITES reservations", ""),
  CITES_QUOTAS("CITES quotas", "citesQuotas"),
  CITES_SUSPENSIONS("CITES suspensions", "citesSuspensions"),
  /** Listings in the annexes of the EU, with their history. */
  EU_LISTINGS("EU listings", "euListings"),
  EU_DECISIONS("EU decisions", "euDecisions"),
  /** Taxa of the Convention on Migratory Species. */
  CMS_TAXA("CMS taxa", ""),
  /** Other names of taxa, of both sources. */
  SYNONYMS("synonyms", "relatedNames"),
  COMMON_NAMES("common names", "commonNames"),
  /** Where taxa occur. */
  DISTRIBUTIONS("distributions", "distributions"),
  /** The literature, of both sources. */
  REFERENCES("references", "references"),

  /** Assessments that a later one took the place of. */
  FORMER_ASSESSMENTS("former assessments", ""),
  NARRATIVES("narratives", ""),
  HABITATS("habitats", ""),
  THREATS("threats", ""),
  STRESSES("stresses", ""),
  CONSERVATION_ACTIONS("conservation actions", ""),
  RESEARCHES("research needed", ""),
  USE_AND_TRADE("use and trade", ""),
  GROWTH_FORMS("growth forms", ""),
  FAOS("FAO areas", ""),
  LMES("large marine ecosystems", ""),
  SYSTEMS("systems", ""),
  BIOGEOGRAPHICAL_REALMS("biogeographical realms", ""),
  CREDITS("credits", ""),
  ERRATA("errata", ""),
  SUPPLEMENTARY_INFO("supplementary information", ""),
  GREEN_STATUS("Green Status", "");

  private static final Set<Topic> OF_SPECIES_PLUS = EnumSet.range(CITES_LISTINGS, REFERENCES);
  private static final Set<Topic> OF_RED_LIST = EnumSet.range(SYNONYMS, GREEN_STATUS);

  private final String words;
  private final String recordField;

  Topic(String words, String recordField) {
    this.words = words;
    this.recordField = recordField;
  }

  /** What Species+ and the CITES Checklist publish. */
  public static SortedSet<Topic> ofSpeciesPlus() {
    return new TreeSet<>(OF_SPECIES_PLUS);
  }

  /** What the Red List publishes. */
  public static SortedSet<Topic> ofRedList() {
    return new TreeSet<>(OF_RED_LIST);
  }

  /** As answers and the database write it, such as {@code eu_listings}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** The component of a record of Species+ that holds it; empty when none does alone. */
  public String recordField() {
    return recordField;
  }
}
