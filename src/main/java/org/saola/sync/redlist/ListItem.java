package org.saola.sync.redlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Coded;
import org.saola.store.redlist.AssessmentSummary;
import tools.jackson.databind.JsonNode;

/**
 * What a list says of an assessment, as far as it tells whether its document is still the same.
 *
 * @param latest changes when a newer assessment comes, and nothing else with it
 * @param fingerprint of the rest
 */
record ListItem(int id, int sisId, boolean latest, long fingerprint) {
  private static final int DAY_LENGTH = 10;

  /** An item of a list of the service. */
  static ListItem of(JsonNode item) {
    int sisId = item.path("sis_taxon_id").asInt();
    return new ListItem(
        item.path("assessment_id").asInt(),
        sisId,
        item.path("latest").asBoolean(false),
        fingerprint(
            day(text(item, "assessment_date")),
            text(item, "year_published"),
            item.path("possibly_extinct").asBoolean(false),
            item.path("possibly_extinct_in_the_wild").asBoolean(false),
            text(item, "criteria"),
            text(item, "taxon_scientific_name"),
            text(item, "red_list_category_code"),
            sisId,
            item.path("scopes").values().stream()
                .map(scope -> text(scope, "code"))
                .collect(Collectors.joining(","))));
  }

  /** What our own lists say of it. */
  static ListItem of(AssessmentSummary summary) {
    return new ListItem(
        summary.assessmentId(),
        summary.sisTaxonId(),
        summary.latest(),
        fingerprint(
            Objects.toString(summary.assessmentDate(), ""),
            Objects.requireNonNullElse(summary.yearPublished(), ""),
            summary.possiblyExtinct(),
            summary.possiblyExtinctInTheWild(),
            Objects.requireNonNullElse(summary.criteria(), ""),
            summary.scientificName(),
            summary.categoryCode(),
            summary.sisTaxonId(),
            summary.scopes().stream().map(ListItem::code).collect(Collectors.joining(","))));
  }

  private static String code(Coded scope) {
    return Objects.requireNonNullElse(scope.code(), "");
  }

  private static String text(JsonNode item, String key) {
    @Nullable String text = item.path(key).stringValue(null);
    return text == null ? "" : text;
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

  private static long fingerprint(Object... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(List.of(parts).toString().getBytes(UTF_8))).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The path of the document. */
  String path() {
    return "assessment/" + id;
  }

  /** What tells this state of the document from others. */
  String stamp() {
    return HexFormat.of().toHexDigits(fingerprint) + (latest ? "+" : "-");
  }
}
