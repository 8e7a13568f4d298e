package org.saola.ingest.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.json.BrokenJson;
import org.saola.ingest.text.RemarkedStream;
import org.saola.json.MalformedRecord;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.taxonomy.Rank;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the Checklist's JSON, taxon by taxon: a list of taxa, or pages with the lists {@code
 * animalia} and {@code plantae}.
 */
final class ChecklistJson {
  private static final int BEGINNING = 1 << 16;
  private static final Set<String> LISTS = Set.of("animalia", "plantae");
  private static final List<String> LISTINGS =
      List.of("current_listing_changes", "current_additions");

  /** Older downloads end their list with a comma. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Map<Column, String> KEYS = keys();

  private final String file;
  private final ImportIssues issues = new ImportIssues();
  private final Map<Integer, ChecklistRow> rows = new LinkedHashMap<>();
  private final Set<Column> columns = EnumSet.noneOf(Column.class);
  private int read;

  private ChecklistJson(String file) {
    this.file = file;
  }

  private static Map<Column, String> keys() {
    var keys = new EnumMap<Column, String>(Column.class);
    keys.put(Column.KINGDOM, "kingdom_name");
    keys.put(Column.PHYLUM, "phylum_name");
    keys.put(Column.CLASS, "class_name");
    keys.put(Column.ORDER, "order_name");
    keys.put(Column.FAMILY, "family_name");
    keys.put(Column.GENUS, "genus_name");
    keys.put(Column.FULL_NAME, "full_name");
    keys.put(Column.AUTHOR_YEAR, "author_year");
    keys.put(Column.RANK_NAME, "rank_name");
    keys.put(Column.CURRENT_LISTING, "current_listing");
    keys.put(Column.SYNONYMS_WITH_AUTHORS, "synonyms_with_authors");
    keys.put(Column.SYNONYMS, "synonyms");
    keys.put(Column.ENGLISH_NAMES, "english_names");
    keys.put(Column.SPANISH_NAMES, "spanish_names");
    keys.put(Column.FRENCH_NAMES, "french_names");
    keys.put(Column.ISO_CODES, "countries_iso_codes");
    keys.put(Column.PLACE_NAMES, "countries_full_names");
    return keys;
  }

  /** Whether a file begins as the Checklist's JSON does. */
  static boolean recognises(NamedInput input) {
    try (var content = input.open()) {
      var beginning = new String(content.readNBytes(BEGINNING), UTF_8);
      var start = beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning;
      return start.stripLeading().matches("(?s)[\\[{].*")
          && beginning.contains("\"rank_name\"")
          && beginning.contains("\"full_name\"");
    } catch (IOException _) {
      return false; // what it was is told by who reads the file
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws RefusedInput if it is no JSON, a taxon is malformed, or two of one id differ
   */
  static ChecklistCsv.Rows read(NamedInput input, Progress progress) {
    var json = new ChecklistJson(input.name());
    try (var step = progress.start("read " + input.name(), "taxa", -1);
        var content = RemarkedStream.of(input.name(), input.open(), json.issues);
        var parser = MAPPER.createParser(content)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          json.object(parser, step);
        }
      }
    } catch (JacksonException broken) {
      json.issues.add(BrokenJson.issue(json.file, broken, "the rest of the file was not read"));
    } catch (IOException problem) {
      throw new UncheckedIOException(input.name() + " can't be read", problem);
    }
    json.issues.refuseIfAny(input.name());
    if (json.read == 0) {
      throw new RefusedInput(input.name() + " has no taxa; a list of them is needed");
    }
    var taxa = new ArrayList<>(json.rows.values());
    return new ChecklistCsv.Rows(
        json.read,
        json.read - taxa.size(),
        taxa,
        json.issues.remarks().stream().map(ImportIssue::toString).toList(),
        json.columns);
  }

  /** A taxon, or a page that holds lists of taxa. */
  private void object(JsonParser parser, Progress.Step step) {
    long line = parser.currentTokenLocation().getLineNr();
    var taxon = MAPPER.createObjectNode();
    for (var key = parser.nextName(); key != null; key = parser.nextName()) {
      var token = parser.nextToken();
      if (LISTS.contains(key) && token == JsonToken.START_ARRAY) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          object(parser, step);
        }
      } else {
        JsonNode value = MAPPER.readTree(parser);
        taxon.set(key, value);
      }
    }
    if (taxon.has("id") && taxon.has("full_name")) {
      add(line, taxon);
      step.add(1);
    }
  }

  private void add(long line, JsonNode taxon) {
    read++;
    var cells = new EnumMap<Column, String>(Column.class);
    KEYS.forEach((column, key) -> {
      if (taxon.has(key)) {
        columns.add(column);
      }
      var text = String.join(", ", texts(taxon.path(key)));
      if (!text.isBlank()) {
        cells.put(column, text.strip());
      }
    });
    var id = taxon.path("id");
    var rank = rank(cells.getOrDefault(Column.RANK_NAME, ""));
    boolean numbered = id.isInt() && id.intValue() > 0 && id.intValue() <= ChecklistCsv.LARGEST_ID;
    if (!numbered || rank == null || !cells.containsKey(Column.FULL_NAME)) {
      issue(line, numbered ? "rank_name" : "id", "an id, a name and a known rank are needed");
      return;
    }
    try {
      var told = new ChecklistRow.Told(listings(taxon), synonyms(taxon));
      add(new ChecklistRow(line, id.intValue(), rank, cells, told));
    } catch (MalformedRecord malformed) {
      issues.add(BrokenJson.issue(file, line, malformed));
    }
  }

  private void add(ChecklistRow row) {
    var twin = rows.putIfAbsent(row.id(), row);
    if (twin != null) {
      twin.difference(row)
          .ifPresent(column ->
              issue(
                  row.line(),
                  KEYS.getOrDefault(column, column.header()),
                  "the taxon %d stands differently in line %d".formatted(row.id(), twin.line())));
    }
  }

  private static @Nullable Rank rank(String name) {
    return Stream.of(Rank.values())
        .filter(rank -> rank.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  /** Null when the taxon doesn't tell. */
  private static @Nullable List<Listing> listings(JsonNode taxon) {
    for (var key : LISTINGS) {
      if (taxon.path(key).isArray()) {
        var listings = new ArrayList<Listing>();
        taxon.path(key).forEach(listing -> listings.add(JsonListing.read(listing)));
        return listings;
      }
    }
    return null;
  }

  private static List<String> synonyms(JsonNode taxon) {
    var withAuthors = texts(taxon.path("synonyms_with_authors"));
    return withAuthors.isEmpty() ? texts(taxon.path("synonyms")) : withAuthors;
  }

  /** The texts of a list, or a text alone. */
  private static List<String> texts(JsonNode value) {
    if (value.isString()) {
      return List.of(value.stringValue());
    }
    var texts = new ArrayList<String>();
    for (var each : value) {
      if (each.isString() && !each.stringValue().isBlank()) {
        texts.add(each.stringValue().strip());
      }
    }
    return texts;
  }

  private void issue(long line, String key, String problem) {
    issues.add(new ImportIssue(file, line, key, null, problem));
  }
}
