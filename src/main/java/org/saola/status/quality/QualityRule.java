package org.saola.status.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is looked for in data. A finding asks a person to look; it says nothing of the species. */
public enum QualityRule {
  TWO_LATEST("Q1", "several assessments of a taxon are called the latest of one scope"),
  NO_CRITERIA("Q2", "CR, EN or VU without criteria"),
  CONTRADICTING_CRITERIA("Q3", "criteria that do not fit the category"),
  FORMER_CODE_LATEST("Q4", "a category of former criteria is called the latest"),
  NO_COUNTRY("Q5", "no country, though the files have countries of others"),
  OUTDATED("Q6", "the latest assessment is older than ten years"),
  FLAG_DIFFERS("Q7", "is_current of a listing change is not what the days of changes say"),
  SHARED_NAME("Q8", "several taxa bear one name"),
  COUNTRY_IN_ONE_SOURCE("Q9", "a country that the other list does not name for the same taxon");

  private final String id;
  private final String description;

  QualityRule(String id, String description) {
    this.id = id;
    this.description = description;
  }

  /** Whether it is looked for in a Red List; else in Species+. */
  public boolean isOf(boolean redList) {
    return switch (this) {
      case NO_COUNTRY, SHARED_NAME, COUNTRY_IN_ONE_SOURCE -> true;
      case FLAG_DIFFERS -> !redList;
      default -> redList;
    };
  }

  /** Whether an import finds it; else the lists are compared when somebody asks. */
  public boolean atImport() {
    return this != COUNTRY_IN_ONE_SOURCE;
  }

  /** Such as {@code Q1}; never used for another rule. */
  public String id() {
    return id;
  }

  /** What it finds, in a few words. */
  public String description() {
    return description;
  }

  /** What answers call it, such as {@code two_latest}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One by its code or id. */
  public static Optional<QualityRule> find(String text) {
    return Arrays.stream(values())
        .filter(rule -> rule.code().equals(text) || rule.id().equals(text))
        .findFirst();
  }
}
