package org.saola.api.saola1.indicators;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.PostedText;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.indicators.compute.ComputationLimits;
import org.saola.api.saola1.indicators.compute.Inputs;
import org.saola.http.Request;
import org.saola.message.Message;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.scan.SpeciesScan;
import org.saola.store.redlist.scan.SpeciesScan.Wanted;
import tools.jackson.databind.JsonNode;

/** The species of a posted list, by ids or accepted names, with shares of their ranges if told. */
final class PostedSpecies {
  private static final String GROUP = "posted list";
  private static final Set<String> FIELDS = Set.of("taxon", "share");
  private static final Message SHAPE =
      Message.of(
          "shape.taxa",
          "{\"taxa\": [\"Panthera leo\", 15951, {\"taxon\": \"iucn:15951\", \"share\": 0.25}]}");

  private final RedListSnapshot snapshot;
  private final SpeciesScan scan;
  private final Wanted wanted;
  private final Set<Integer> places = new LinkedHashSet<>();
  private final Map<Integer, Double> shares = new HashMap<>();
  private final Map<String, Integer> missing = new TreeMap<>();

  private PostedSpecies(RedListSnapshot snapshot, Wanted wanted) {
    this.snapshot = snapshot;
    this.scan = new SpeciesScan(snapshot);
    this.wanted = wanted;
  }

  /**
   * One of the list.
   *
   * @param place where it stands, such as {@code taxa[3]} or {@code line 4}
   */
  private record Entry(Message place, String taxon, @Nullable String share) {}

  /**
   * Reads the body.
   *
   * @throws Problem if it is no list of taxa
   */
  static ChosenSpecies read(Request request, RedListSnapshot snapshot, Wanted wanted) {
    var posted = PostedText.of(request);
    var entries =
        switch (posted.form()) {
          case TABLE -> table(posted.text());
          case LINES ->
              posted.lines((each, line) -> entry(each, Message.of("place.line", line)), SHAPE);
          case JSON -> json(posted.document(SHAPE));
        };
    if (entries.size() > ComputationLimits.POSTED_SPECIES) {
      throw Problem.tooLarge("taxa", "limit.taxa", ComputationLimits.POSTED_SPECIES);
    }
    return of(entries, snapshot, wanted);
  }

  private static ChosenSpecies of(List<Entry> entries, RedListSnapshot snapshot, Wanted wanted) {
    var species = new PostedSpecies(snapshot, wanted);
    entries.forEach(species::add);
    return new ChosenSpecies(
        snapshot,
        species.scan,
        wanted,
        new GroupChoice(Map.of()),
        GROUP,
        species.places.stream().mapToInt(Integer::intValue).toArray(),
        true,
        species.missing,
        species.shares,
        (release, other) -> of(entries, release, other));
  }

  private static List<Entry> table(String text) {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      var entries = new ArrayList<Entry>();
      for (var row : rows) {
        if (!FIELDS.containsAll(row.getHeader())) {
          throw Problem.unprocessable("columns", "said", SHAPE);
        }
        entries.add(
            new Entry(
                Message.of("place.line", row.getStartingLineNumber()),
                row.findField("taxon")
                    .orElseThrow(() -> Problem.unprocessable("taxon", "said", SHAPE)),
                row.findField("share").orElse(null)));
      }
      return entries;
    } catch (CsvParseException e) {
      throw PostedText.noTable(e, SHAPE);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Entry> json(JsonNode body) {
    var taxa = body.path("taxa");
    if (!taxa.isArray()) {
      throw Problem.unprocessable("taxa", "taxa.list", SHAPE);
    }
    var entries = new ArrayList<Entry>();
    for (var each : taxa) {
      entries.add(entry(each, Message.said("taxa[%d]".formatted(entries.size()))));
    }
    return entries;
  }

  private static Entry entry(JsonNode node, Message place) {
    if (node.isObject()) {
      for (var field : node.properties()) {
        if (!FIELDS.contains(field.getKey()) || !field.getValue().isValueNode()) {
          throw Problem.unprocessable(
              within(place, Parameters.shown(field.getKey())), "said", SHAPE);
        }
      }
      var share = node.path("share");
      return new Entry(
          place,
          node.path("taxon").asString(""),
          share.isMissingNode() || share.isNull() ? null : share.asString());
    }
    if (node.isNull() || !node.isValueNode()) {
      throw Problem.unprocessable(place, "taxa.taxon", SHAPE);
    }
    return new Entry(place, node.asString(), null);
  }

  private void add(Entry entry) {
    var taxon = entry.taxon().strip();
    if (taxon.isEmpty()) {
      throw Problem.unprocessable(entry.place(), "taxa.entry");
    }
    int found = find(taxon);
    if (found < 0) {
      return;
    }
    if (!places.add(found)) {
      missing.merge("twice_in_the_list", 1, Integer::sum);
    }
    var share = entry.share();
    if (share != null && !share.isBlank()) {
      shares.put(found, share(share, entry.place()));
    }
  }

  private int find(String taxon) {
    var id = taxon.startsWith("iucn:") ? taxon.substring("iucn:".length()) : taxon;
    int[] taxa =
        id.matches("\\d{1,9}")
            ? new int[] {Integer.parseInt(id)}
            : snapshot.exactNames().bearers(taxon);
    var current = new ArrayList<Integer>();
    for (int each : taxa) {
      int place = scan.placeOf(each, wanted);
      if (place >= 0) {
        current.add(place);
      }
    }
    if (current.size() == 1) {
      return current.getFirst();
    }
    var why =
        !current.isEmpty()
            ? "name_ambiguous"
            : taxa.length == 0 ? "name_unknown" : "no_species_assessed_in_scope";
    missing.merge(why, 1, Integer::sum);
    return -1;
  }

  private static Message within(Message place, String field) {
    return Message.of("place.field", place, field);
  }

  private static double share(String text, Message place) {
    return Inputs.share(text)
        .orElseThrow(() ->
            Problem.unprocessable(within(place, "share"), Inputs.NO_SHARE, Parameters.shown(text)));
  }
}
