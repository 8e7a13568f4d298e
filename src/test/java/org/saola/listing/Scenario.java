package org.saola.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saola.cites.CitesListings;
import org.saola.eu.EuListings;
import org.saola.language.Language;
import org.saola.language.Translation;
import org.saola.places.Distribution;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.Taxonomy;

/**
 * A small tree with its changes, written as a table in the notation of {@code listing-rules.md},
 * section 5 ({@link ScenarioChanges} has it). Columns that state results are compared.
 */
final class Scenario {
  private static final Map<Designation, Map<ChangeType, Translation>> NAMES =
      Map.of(Designation.CITES, Map.of(ChangeType.ADDITION, Translation.english("listing")));

  private final ScenarioTable table;
  private final Map<String, Taxon> taxa = new LinkedHashMap<>();
  private final Listings cites;
  private final Listings eu;

  private Scenario(String text) {
    table = ScenarioTable.parse(text);
    var ids = new HashMap<String, Integer>();
    table.rows().forEach(row -> ids.put(ScenarioTable.cell(row, "taxon"), ids.size() + 1));
    var classification = Classification.of(Taxonomy.CITES_EU, concepts(ids));
    ids.forEach(
        (name, id) -> taxa.put(name, Objects.requireNonNull(classification.find(id), name)));
    var changes = new ScenarioChanges(ids).parse(table.column("changes"));
    var data = ListingData.of(classification, distributions(ids), changes);
    cites = CitesListings.of(data);
    eu = EuListings.of(data, ScenarioChanges.EVENTS);
  }

  /** Computes and compares all columns that state results. */
  static Scenario check(String text) {
    var scenario = new Scenario(text);
    scenario.compare("cites", scenario.cites::text);
    scenario.compare("eu", scenario.eu::text);
    scenario.compare("status", taxon -> status(scenario.cites, taxon));
    scenario.compare("eu status", taxon -> status(scenario.eu, taxon));
    scenario.compare("nc", taxon -> scenario.cites.nc(taxon) ? "yes" : "");
    scenario.compare("current", taxon -> scenario.rows(scenario.cites, taxon, true));
    scenario.compare("historic", taxon -> scenario.rows(scenario.cites, taxon, false));
    scenario.compare("eu current", taxon -> scenario.rows(scenario.eu, taxon, true));
    return scenario;
  }

  /** The auto notes of a taxon's CITES rows, by date. */
  List<String> autoNotes(String name) {
    var autoNote = new AutoNote(Map.of(), NAMES);
    return cites.shownRows(taxon(name)).stream()
        .map(row -> Objects.requireNonNullElse(autoNote.text(row, Language.EN), "none"))
        .toList();
  }

  List<ListingRow> citesRows(String name) {
    return cites.shownRows(taxon(name));
  }

  private Taxon taxon(String name) {
    return Objects.requireNonNull(taxa.get(name), name);
  }

  private void compare(String column, Function<Taxon, String> computed) {
    if (table.has(column)) {
      var actual = new LinkedHashMap<String, String>();
      table.column(column).keySet().forEach(name -> actual.put(name, computed.apply(taxon(name))));
      assertThat(actual).as(column).isEqualTo(table.column(column));
    }
  }

  private static String status(Listings listings, Taxon taxon) {
    return listings.status(taxon) + ", " + listings.origin(taxon);
  }

  private String rows(Listings listings, Taxon taxon, boolean current) {
    return listings.shownRows(taxon).stream()
        .filter(row -> row.current() == current)
        .map(Scenario::describe)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String describe(ListingRow row) {
    var change = row.change().change();
    var origin = row.own() ? "" : " of " + row.change().taxon().concept().fullName();
    return change.type().sign() + change.symbol() + origin;
  }

  private List<TaxonConcept> concepts(Map<String, Integer> ids) {
    var concepts = new ArrayList<TaxonConcept>();
    for (var row : table.rows()) {
      var name = ScenarioTable.cell(row, "taxon");
      concepts.add(
          new TaxonConcept(
              Objects.requireNonNull(ids.get(name)),
              Taxonomy.CITES_EU,
              ids.get(ScenarioTable.cell(row, "parent")),
              Rank.valueOf(ScenarioTable.cell(row, "rank")),
              name,
              null,
              NameStatus.ACCEPTED,
              null,
              null,
              null,
              null,
              null));
    }
    return concepts;
  }

  private List<Distribution> distributions(Map<String, Integer> ids) {
    var distributions = new ArrayList<Distribution>();
    table
        .column("places")
        .forEach((name, places) -> {
          for (var place : ScenarioTable.split(places, ",")) {
            distributions.add(
                new Distribution(
                    distributions.size() + 1,
                    Objects.requireNonNull(ids.get(name)),
                    Integer.parseInt(place),
                    List.of(),
                    List.of()));
          }
        });
    return distributions;
  }
}
