package org.saola.store.redlist.record;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What an item of a list of the service says of an assessment (contract 3.2); texts that are not
 * there are empty.
 *
 * @param day such as {@code 2020-01-31}; what stands there instead if it is none
 * @param scopes their codes, in the order in which they are shown
 */
public record ListedAssessment(
    int id,
    int sisId,
    boolean latest,
    String day,
    String yearPublished,
    boolean possiblyExtinct,
    boolean possiblyExtinctInTheWild,
    String criteria,
    String scientificName,
    String categoryCode,
    List<String> scopes) {
  private static final int DAY_LENGTH = 10;

  public ListedAssessment {
    scopes = List.copyOf(scopes);
  }

  public static ListedAssessment of(JsonNode item) {
    return new ListedAssessment(
        item.path("assessment_id").asInt(),
        item.path("sis_taxon_id").asInt(),
        item.path("latest").asBoolean(false),
        day(text(item, "assessment_date")),
        text(item, "year_published"),
        item.path("possibly_extinct").asBoolean(false),
        item.path("possibly_extinct_in_the_wild").asBoolean(false),
        text(item, "criteria"),
        text(item, "taxon_scientific_name"),
        text(item, "red_list_category_code"),
        item.path("scopes").valueStream().map(scope -> text(scope, "code")).toList());
  }

  private static String text(JsonNode item, String key) {
    return item.path(key).stringValue("");
  }

  /** A midnight of UTC, by the clocks of London or not, as a day. */
  private static String day(String time) {
    try {
      return time.length() <= DAY_LENGTH
          ? time
          : OffsetDateTime.parse(time)
              .withOffsetSameInstant(ZoneOffset.UTC)
              .toLocalDate()
              .toString();
    } catch (DateTimeException _) {
      return time; // its document will be refused, with the place
    }
  }
}
