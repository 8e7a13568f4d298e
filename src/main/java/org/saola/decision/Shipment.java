package org.saola.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A movement as it is asked about; texts as they were sent, null where nothing was.
 *
 * @param taxon a full name, exactly, or an id such as {@code cites:4521}
 * @param exporter ISO 3166-1 alpha-2, as all countries; may be missing only with source X
 * @param origin another one than the exporter makes it a re-export
 * @param date the day of the movement, as {@code 2022-06-01}
 * @param acquiredOn the day on which it was taken from the wild, born or propagated, or else first
 *     provably possessed
 * @param residence the State of usual residence of the owner
 * @param registeredOperation whether it comes from a registered breeding operation; null = unknown
 */
public record Shipment(
    String taxon,
    @Nullable String exporter,
    @Nullable String importer,
    @Nullable String origin,
    @Nullable String date,
    @Nullable String source,
    @Nullable String purpose,
    @Nullable String term,
    @Nullable String acquiredOn,
    boolean personalEffects,
    @Nullable String residence,
    @Nullable Boolean registeredOperation) {
  /** What is asked, in the order of the guide. */
  public static final List<String> FIELDS =
      List.of(
          "taxon",
          "exporter",
          "importer",
          "origin",
          "date",
          "source",
          "purpose",
          "term",
          "acquired_on",
          "personal_effects",
          "residence",
          "registered_operation");

  /**
   * One made of its fields. What takes yes or no is unknown with any other value.
   *
   * @param field the value of one of the {@link #FIELDS}; null for none
   */
  public static Shipment of(String taxon, Function<String, @Nullable String> field) {
    return new Shipment(
        taxon,
        field.apply("exporter"),
        field.apply("importer"),
        field.apply("origin"),
        field.apply("date"),
        field.apply("source"),
        field.apply("purpose"),
        field.apply("term"),
        field.apply("acquired_on"),
        Boolean.TRUE.equals(yes(field.apply("personal_effects"))),
        field.apply("residence"),
        yes(field.apply("registered_operation")));
  }

  private static @Nullable Boolean yes(@Nullable String value) {
    return switch (value) {
      case "yes" -> true;
      case "no" -> false;
      case null, default -> null;
    };
  }

  /** A day as {@code 2022-06-01}; null for anything else. */
  public static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text != null && text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
    } catch (DateTimeException _) {
      return null; // a day that no calendar has
    }
  }
}
