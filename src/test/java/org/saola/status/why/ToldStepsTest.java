package org.saola.status.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatList;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cites.CitesListings;
import org.saola.eu.EuListings;
import org.saola.language.Language;
import org.saola.listing.Designation;
import org.saola.listing.ListingData;
import org.saola.listing.Listings;
import org.saola.listing.QualifiedChange;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.listing.steps.StepListener;
import org.saola.listing.steps.StepSentences;
import org.saola.speciesplus.PackageReader;
import org.saola.speciesplus.PrimaryRecords;
import org.saola.speciesplus.SharedFolder;
import org.saola.status.law.ListingLaw;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.Taxonomy;

/** Told steps say by themselves what was computed, of every taxon of whole packages. */
class ToldStepsTest {
  /** These explain, and change nothing: the first of a taxon that is not listed, and the sums. */
  private static final Set<ListingRule> ONLY_EXPLAIN =
      EnumSet.of(
          ListingRule.STATUS_JOINED,
          ListingRule.WAY_UP_STOPS,
          ListingRule.LIMIT_LIFTED,
          ListingRule.OWN_LEFT_OUT,
          ListingRule.SUMMARY,
          ListingRule.EMPTY_SUMMARY);

  private static final Set<ListingRule> READINGS =
      EnumSet.range(ListingRule.FIRST, ListingRule.EXCEPT_TAXON);

  @TempDir Path folder;

  /** One designation of a package, and all that was told of it. */
  private record Told(
      Designation designation, ListingData data, Listings listings, List<Step> steps) {
    Map<Integer, QualifiedChange> changes() {
      return data.changes(designation).stream()
          .collect(Collectors.toMap(change -> change.change().id(), change -> change));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B", "cases"})
  void replayingTheStepsGivesEveryRowAndString(String name) {
    var records = golden(name);
    var classification = Classification.of(Taxonomy.CITES_EU, records.taxonConcepts());
    for (var told : told(records, classification)) {
      assertThatList(differences(classification, told, told.steps())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4101, 4102, 4103})
  void replayingTheStepsOfPackagesWithoutLegalSenseDoesToo(int seed) throws Exception {
    var records = wild(seed);
    var classification = Classification.of(Taxonomy.CITES_EU, records.taxonConcepts());
    for (var told : told(records, classification)) {
      assertThatList(differences(classification, told, told.steps())).isEmpty();
    }
  }

  @Test
  void noStepCanBeLeftOut() throws Exception {
    var missed = EnumSet.allOf(ListingRule.class);
    missed.removeAll(ONLY_EXPLAIN);
    for (var records : List.of(golden("cases"), golden("B"), wild(4101), wild(4102))) {
      var classification = Classification.of(Taxonomy.CITES_EU, records.taxonConcepts());
      for (var told : told(records, classification)) {
        missed.removeIf(rule -> {
          var without = told.steps().stream().filter(step -> step.rule() != rule).toList();
          return !differences(classification, told, without).isEmpty();
        });
      }
    }
    assertThat(missed).as("rules whose steps replaying does not need").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B", "cases"})
  void whatIsToldOfOneTaxonIsWhatIsPublished(String name) {
    var records = golden(name);
    var law = new ListingLaw(records);
    var wrong = new ArrayList<String>();
    for (var told : told(records, law.classification())) {
      for (var taxon : law.classification().taxa()) {
        var one = law.told(told.designation(), taxon, null).orElseThrow();
        var text = told.listings().text(taxon);
        if (!one.summary().equals(text.isEmpty() ? "NC" : text)) {
          wrong.add(taxon + ": " + one.summary() + " instead of " + text);
        }
        compare(taxon, "rows", rowsOf(told.listings(), taxon), replayedRows(one.steps(), taxon))
            .ifDiffering(wrong);
      }
    }
    assertThatList(wrong).isEmpty();
  }

  @Test
  void ofATaxonWithThousandsBelowOnlyTheFirstAreNamed() {
    var law = new ListingLaw(golden("B"));
    var kingdom = law.classification().taxa().getFirst();
    var explained =
        Explanation.of(kingdom.id(), law.told(Designation.CITES, kingdom, null).orElseThrow());
    var counts = new EnumMap<ListingRule, Integer>(ListingRule.class);
    explained.steps().forEach(step -> counts.merge(step.rule(), 1, Integer::sum));
    assertThat(counts.values()).allMatch(count -> count <= 10);
    assertThat(explained.leftOut()).containsKey(ListingRule.GAP_BELOW);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyStepCanBeSaid(Language language) {
    var sentences = StepSentences.in(language);
    var names = new StepSentences.Names(id -> "change " + id, id -> "place " + id);
    var records = golden("B");
    var said = EnumSet.of(ListingRule.SLICE);
    for (var told : told(records, Classification.of(Taxonomy.CITES_EU, records.taxonConcepts()))) {
      for (var step : told.steps()) {
        if (step.rule() != ListingRule.SLICE) {
          said.add(step.rule());
          assertThat(sentences.of(step, names)).doesNotContain("{", "}").isNotBlank();
        }
      }
    }
    for (var rule : EnumSet.complementOf(said)) {
      assertThat(sentences.text(rule.name())).isNotBlank();
    }
  }

  private static Set<String> replayedRows(List<Step> steps, Taxon taxon) {
    return Replay.of(Designation.CITES, steps).rows(taxon);
  }

  private static List<String> differences(
      Classification classification, Told told, List<Step> steps) {
    var replay = Replay.of(told.designation(), steps);
    var listings = told.listings();
    var changes = told.changes();
    var wrong = new ArrayList<String>();
    for (var taxon : classification.taxa()) {
      var computed = new LinkedHashMap<String, Object>();
      computed.put("status", listings.status(taxon));
      computed.put("origin", listings.origin(taxon));
      computed.put("nc", listings.nc(taxon));
      computed.put("text", listings.text(taxon));
      computed.put("rows", rowsOf(listings, taxon));
      var replayed =
          Map.of(
              "status", replay.status(taxon),
              "origin", replay.origin(taxon),
              "nc", replay.notCovered(taxon),
              "text", replay.text(taxon),
              "rows", replay.rows(taxon));
      computed.forEach((what, value) ->
          compare(taxon, what, value, Objects.requireNonNull(replayed.get(what)))
              .ifDiffering(wrong));
      wrong.addAll(ReadingCheck.of(replay.steps(taxon), told.data(), changes));
      compare(taxon, "candidates", candidates(taxon, told), candidatesTold(taxon, replay, told))
          .ifDiffering(wrong);
    }
    return wrong;
  }

  /** Of the EU only those of regulations that were ever in force are weighed. */
  private static Set<Integer> candidates(Taxon taxon, Told told) {
    return told.designation() == Designation.EU
        ? Set.of()
        : told.data().changes(Designation.CITES).stream()
            .filter(change -> taxon.lineage().contains(change.taxon()))
            .map(change -> change.change().id())
            .collect(Collectors.toSet());
  }

  private static Set<Integer> candidatesTold(Taxon taxon, Replay replay, Told told) {
    return told.designation() == Designation.EU
        ? Set.of()
        : replay.steps(taxon).stream()
            .filter(step -> READINGS.contains(step.rule()))
            .map(Step::change)
            .collect(Collectors.toSet());
  }

  private record Comparison(Taxon taxon, String what, Object computed, Object replayed) {
    void ifDiffering(List<String> wrong) {
      if (!computed.equals(replayed)) {
        wrong.add("%s %s: %s, replayed %s".formatted(taxon, what, computed, replayed));
      }
    }
  }

  private static Comparison compare(Taxon taxon, String what, Object computed, Object replayed) {
    return new Comparison(taxon, what, computed, replayed);
  }

  private static Set<String> rowsOf(Listings listings, Taxon taxon) {
    var rows = new TreeSet<String>();
    for (var row : listings.rows(taxon)) {
      var texts = row.textsFrom();
      rows.add(
          "%d shown=%s current=%s %s"
              .formatted(
                  row.change().change().id(),
                  row.shown(),
                  row.current(),
                  texts == null ? Set.of() : Set.of(texts.change().id())));
    }
    return rows;
  }

  private static List<Told> told(PrimaryRecords records, Classification classification) {
    var data = ListingData.of(classification, records.distributions(), records.listingChanges());
    var ofCites = new ArrayList<Step>();
    var ofEu = new ArrayList<Step>();
    StepListener toCites = ofCites::add;
    StepListener toEu = ofEu::add;
    return List.of(
        new Told(Designation.CITES, data, CitesListings.of(data, toCites), ofCites),
        new Told(Designation.EU, data, EuListings.of(data, records.events(), toEu), ofEu));
  }

  private static PrimaryRecords golden(String name) {
    return PackageReader.read(SharedFolder.find().resolve("golden/package-" + name));
  }

  private PrimaryRecords wild(int seed) throws IOException, InterruptedException {
    var script = SharedFolder.find().resolve("tools/gen_wild.py");
    var made = folder.resolve(String.valueOf(seed));
    var process =
        new ProcessBuilder("python3", script.toString(), String.valueOf(seed), made.toString())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return PackageReader.read(made);
  }
}
