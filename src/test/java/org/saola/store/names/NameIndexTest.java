package org.saola.store.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.api.redlist4.Specimen;
import org.saola.api.redlist4.document.DocumentRenderer;
import org.saola.cli.DemoData;
import org.saola.codelists.CodeListFiles;
import org.saola.progress.Progress;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.speciesplus.RecordNames;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.store.InventedAssessments;
import org.saola.store.InventedTaxa;
import org.saola.store.OpenDatabase;
import org.saola.store.redlist.RedListItem;
import org.saola.store.release.Dataset;
import org.saola.store.sql.DatabaseException;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.SourceTaxon.CommonName;

/**
 * The index of its names says of a release what its records say, and is with it and goes with it.
 */
final class NameIndexTest extends OpenDatabase {
  private static final String TABLE = "name_index_chunk";

  /** All that is known of the names of a release, and what search counts them by. */
  private record Known(List<List<Object>> taxa, List<String> facts) {
    static Known of(ReleaseNames names) {
      int size = names.taxa().size();
      var numbers = new int[size];
      var entries = new int[size];
      var taxa = new ArrayList<List<Object>>();
      for (int i = 0; i < size; i++) {
        var taxon = names.taxa().get(i);
        numbers[i] = taxon.number();
        entries[i] = i;
        taxa.add(everything(taxon));
      }
      var facts = new ArrayList<String>();
      names.facts().tell(numbers, entries, (facet, value, at) -> facts.add(facet + value + at));
      return new Known(taxa, facts.stream().sorted().toList());
    }

    /** Taxa with the same id are equal, whatever else they say. */
    private static List<Object> everything(SourceTaxon taxon) {
      return List.of(
          taxon.id(),
          taxon.accepted(),
          taxon.rank(),
          taxon.higher(),
          taxon.synonyms(),
          taxon.commonNames(),
          taxon.status());
    }
  }

  private ReleaseNames speciesPlus() {
    var snapshots = database.speciesPlus(Dataset.SPECIES_PLUS);
    snapshots.refresh();
    return SpeciesPlusNames.read(snapshots.current().orElseThrow(), "cites");
  }

  private ReleaseNames redList() {
    var snapshots = database.redList(Dataset.RED_LIST);
    snapshots.refresh();
    return RedListNames.read(snapshots.current().orElseThrow(), "iucn");
  }

  private void execute(String sql) {
    try (var connection = kind.connect(settings);
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theIndexOfTheDemoSaysWhatItsRecordsSay() {
    DemoData.WHOLE.fill(database, settings.dataDirectory());
    assertThat(database.verify(Progress.SILENT).faults()).isEmpty();
    var law = Known.of(speciesPlus());
    var lists = Known.of(redList());
    assertThat(law.taxa()).hasSizeGreaterThan(50);
    assertThat(law.facts()).isNotEmpty();
    assertThat(lists.taxa()).hasSizeGreaterThan(50);
    execute("delete from " + TABLE);
    assertThat(Known.of(speciesPlus())).isEqualTo(law);
    assertThat(Known.of(redList())).isEqualTo(lists);
    assertThat(database.verify(Progress.SILENT).faults())
        .as("releases of earlier versions have none")
        .isEmpty();
  }

  private static TaxonRecord lynx() {
    return InventedTaxa.species(7, "Mirus lynx")
        .with(
            new RecordNames(
                InventedTaxa.species(7, "Mirus lynx").higherTaxa(),
                List.of(
                    new RelatedName(8, "Felis <i>lynx</i>", "Roe &amp; Doe, 1999", Rank.SPECIES)),
                List.of(
                    new VernacularName("EN", "Wonder Lynx"),
                    new VernacularName("FR", "Lynx étonnant"),
                    new VernacularName("ZH", "奇猞猁"),
                    new VernacularName(null, "Λύγκας"))));
  }

  @Test
  void synonymsAndCommonNamesOfAllLanguagesAreThere() {
    InventedTaxa.publish(database, List.of(lynx(), InventedTaxa.species(3, "Mirus alter")));
    var names = speciesPlus();
    assertThat(names.taxa()).extracting(SourceTaxon::id).containsExactly("cites:3", "cites:7");
    var taxon = names.find(7).orElseThrow();
    assertThat(taxon.synonyms()).containsExactly(new SourceName("Felis lynx", "Roe & Doe, 1999"));
    assertThat(taxon.commonNames())
        .containsExactly(
            new CommonName("Wonder Lynx", "en"),
            new CommonName("Lynx étonnant", "fr"),
            new CommonName("奇猞猁", "zh"),
            new CommonName("Λύγκας", ""));
    var indexed = Known.of(names);
    execute("delete from " + TABLE);
    assertThat(Known.of(speciesPlus())).isEqualTo(indexed);
  }

  private void publishFrogs() {
    try (var draft =
            database.releases().beginRedList(Dataset.RED_LIST, InventedAssessments.DESCRIPTION);
        var renderer = new DocumentRenderer(CodeListFiles.load(), List.of(), List.of())) {
      var frog = Specimen.ofFrog(1, 11, null);
      for (var each : List.of(frog, frog.numbered(2).of(called(12), Level.SUBPOPULATION))) {
        draft.add(renderer.assessment(each.assessment()));
        draft.add(
            new RedListItem.Taxon(
                renderer.summary(each.taxon()), renderer.document(each.taxon()), each.taxon()));
      }
      draft.publish();
    }
  }

  private static RedListTaxon.Name called(int sisId) {
    return Specimen.ofFrog(2, sisId, null).name();
  }

  @Test
  void taxaOfTheRedListHaveTheCategoryOfTheirLatestAssessment() {
    publishFrogs();
    var names = redList();
    assertThat(names.taxa()).as("a subpopulation has no name").hasSize(1);
    var frog = names.find(11).orElseThrow();
    assertThat(frog.status()).isEqualTo("CR");
    assertThat(frog.higher().family()).isEqualTo("Ranidae");
    assertThat(frog.synonyms()).extracting(SourceName::name).containsExactly("Rana ficta");
    assertThat(frog.commonNames())
        .containsExactly(new CommonName("Étang", "fre"), new CommonName("Pond Frog", "eng"));
    var indexed = Known.of(names);
    execute("delete from " + TABLE);
    assertThat(Known.of(redList())).isEqualTo(indexed);
  }

  @Test
  void itGoesWithItsReleaseAndNothingStaysOfOneThatFailed() {
    var first = InventedTaxa.publish(database, List.of(lynx()));
    InventedTaxa.publish(database, List.of(InventedTaxa.species(3, "Mirus alter")));
    try (var draft =
        database.releases().beginRedList(Dataset.RED_LIST, InventedAssessments.DESCRIPTION)) {
      draft.add(InventedAssessments.item(InventedAssessments.taxon(1, "Mirus", "primus")));
    }
    assertThat(rows(TABLE)).as("those of both releases").isEqualTo(2);
    clock.advance(Duration.ofHours(1));
    database.releases().remove(first);
    assertThat(rows(TABLE)).isEqualTo(1);
    assertThat(speciesPlus().taxa()).extracting(SourceTaxon::id).containsExactly("cites:3");
  }

  @Test
  void aDamagedIndexIsToldAndNotServed() {
    InventedTaxa.publish(database, List.of(lynx()));
    execute("update " + TABLE + " set content = content || content");
    assertThat(database.verify(Progress.SILENT).faults())
        .anyMatch(fault -> fault.contains(TABLE + " 0 of release_id"));
    assertThatThrownBy(this::speciesPlus)
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("is damaged: " + TABLE);
  }
}
