package org.saola.store.redlist.record;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.json.JsonFields;
import org.saola.redlist.Assessment.Habitat;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Assessment.NotedCode;
import org.saola.redlist.Assessment.Occurrence;
import org.saola.redlist.Assessment.Threat;
import org.saola.redlist.Assessment.UseAndTrade;
import org.saola.redlist.Coded;

/** Reads entries of code lists, and what is said beside them. */
final class CodedReader {
  private static final Set<String> KEYS = Set.of("description", "code");
  private static final Set<String> DESCRIPTION_KEYS = Set.of("en");
  private static final Set<String> NOTED_KEYS = Keys.joined(KEYS, Set.of("note"));
  private static final Set<String> OCCURRENCE_KEYS =
      Keys.joined(KEYS, Set.of("formerlyBred", "origin", "presence", "seasonality"));
  private static final Set<String> LOCATION_KEYS =
      Keys.joined(OCCURRENCE_KEYS, Set.of("is_endemic"));
  private static final Set<String> HABITAT_KEYS =
      Keys.joined(KEYS, Set.of("majorImportance", "season", "suitability"));
  private static final Set<String> USE_KEYS =
      Keys.joined(KEYS, Set.of("international", "national", "other", "subsistence"));
  private static final Set<String> THREAT_KEYS =
      Keys.joined(
          KEYS,
          Set.of(
              "scope",
              "timing",
              "internationalTrade",
              "score",
              "severity",
              "ancestry",
              "virus",
              "ias",
              "text"));

  private CodedReader() {}

  static @Nullable Coded find(JsonFields fields, String key) {
    var entry = fields.findObject(key, KEYS);
    return entry == null ? null : coded(entry);
  }

  static List<Coded> list(JsonFields fields, String key) {
    return fields.list(
        key,
        entry -> {
          entry.know(KEYS);
          return coded(entry);
        });
  }

  private static Coded coded(JsonFields fields) {
    return new Coded(fields.findText("code"), english(fields));
  }

  static @Nullable String english(JsonFields fields) {
    var description = fields.findObject("description", DESCRIPTION_KEYS);
    return description == null ? null : description.findText("en");
  }

  static NotedCode noted(JsonFields fields) {
    fields.know(NOTED_KEYS);
    return new NotedCode(fields.findText("note"), coded(fields));
  }

  static Occurrence occurrence(JsonFields fields) {
    fields.know(OCCURRENCE_KEYS);
    return readOccurrence(fields);
  }

  static Location location(JsonFields fields) {
    fields.know(LOCATION_KEYS);
    return new Location(Boolean.TRUE.equals(fields.findFlag("is_endemic")), readOccurrence(fields));
  }

  private static Occurrence readOccurrence(JsonFields fields) {
    return new Occurrence(
        fields.findText("formerlyBred"),
        fields.findText("origin"),
        fields.findText("presence"),
        fields.findTexts("seasonality"),
        coded(fields));
  }

  static Habitat habitat(JsonFields fields) {
    fields.know(HABITAT_KEYS);
    return new Habitat(
        fields.findText("majorImportance"),
        fields.findText("season"),
        fields.findText("suitability"),
        coded(fields));
  }

  static UseAndTrade useAndTrade(JsonFields fields) {
    fields.know(USE_KEYS);
    return new UseAndTrade(
        fields.findFlag("international"),
        fields.findFlag("national"),
        fields.findText("other"),
        fields.findFlag("subsistence"),
        coded(fields));
  }

  static Threat threat(JsonFields fields) {
    fields.know(THREAT_KEYS);
    return new Threat(
        fields.findText("scope"),
        fields.findText("timing"),
        fields.findText("internationalTrade"),
        fields.findText("score"),
        fields.findText("severity"),
        fields.findText("ancestry"),
        fields.findText("virus"),
        fields.findText("ias"),
        fields.findText("text"),
        coded(fields));
  }
}
