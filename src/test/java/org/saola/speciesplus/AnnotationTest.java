package org.saola.speciesplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saola.cites.CitesListings;
import org.saola.language.Translation;
import org.saola.listing.AutoNote;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.listing.ListingChange;
import org.saola.listing.ListingChange.HashAnnotation;
import org.saola.listing.ListingChange.Notes;
import org.saola.listing.ListingData;
import org.saola.listing.ListingRow;
import org.saola.speciesplus.TaxonRecord.Hash;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.SmallTree;

/** Contract 2.6: a change on the genus, as the genus (3) and its species (4) show it. */
class AnnotationTest {
  private static final AutoNote AUTO_NOTE =
      new AutoNote(
          Map.of(Rank.GENUS, new Translation("Genus", "género", null)),
          Map.of(
              Designation.CITES,
              Map.of(ChangeType.ADDITION, new Translation("listing", "inclusión", null))));

  @Test
  void nothingToSayIsNull() {
    assertThat(own(Notes.NONE)).isEqualTo(Translation.NONE);
  }

  @Test
  void fullNoteComesBeforeTheShortOneInEachLanguage() {
    var notes =
        new Notes(
            new Translation("short", "corta", "courte"),
            new Translation("full", null, ""),
            Translation.NONE);
    assertThat(own(notes)).isEqualTo(new Translation("full", "corta", "courte"));
  }

  @Test
  void tagsGoWithTheirAttributesAndEntitiesStay() {
    var notes =
        new Notes(
            Translation.NONE,
            Translation.english("<img alt=\"x\"/> a &lt; <b>b</b>"),
            Translation.NONE);
    assertThat(own(notes)).isEqualTo(Translation.english(" a &lt; b"));
  }

  @Test
  void nomenclatureNoteOfTheLanguageFollowsWithoutSeparator() {
    var notes =
        new Notes(
            Translation.NONE,
            new Translation("Note.", "Nota.", null),
            new Translation(" Formerly <i>x</i>.", " Antes x.", " Avant x."));
    assertThat(own(notes))
        .isEqualTo(new Translation("Note. Formerly x.", "Nota. Antes x.", " Avant x."));
  }

  @Test
  void inheritedRowSaysWhereItComesFrom() {
    var notes = new Notes(Translation.NONE, Translation.english("Note."), Translation.NONE);
    assertThat(Annotation.of(row(4, change(notes, null)), AUTO_NOTE))
        .isEqualTo(
            new Translation(
                "[GENUS listing Pseudoryx spp.] Note.",
                "[GÉNERO inclusión Pseudoryx spp.] ",
                "[GENUS listing Pseudoryx spp.] "));
  }

  @Test
  void hashSymbolIsBareInAllLanguages() {
    var hash = new HashAnnotation("#4", "CoP16", Translation.english("All <i>parts</i>"));
    assertThat(Annotation.hash(row(3, change(Notes.NONE, hash))))
        .isEqualTo(new Hash("#4", Translation.english("All parts")));
    assertThat(Annotation.hash(row(3, change(Notes.NONE, null)))).isNull();
  }

  private static Translation own(Notes notes) {
    return Annotation.of(row(3, change(notes, null)), AUTO_NOTE);
  }

  private static ListingChange change(Notes notes, @Nullable HashAnnotation hash) {
    return new ListingChange(
        1,
        3,
        Designation.CITES,
        "II",
        ChangeType.ADDITION,
        LocalDate.of(1990, 1, 1),
        true,
        true,
        null,
        null,
        null,
        Set.of(),
        null,
        notes,
        hash);
  }

  private static ListingRow row(int taxon, ListingChange change) {
    var tree = SmallTree.line().classification();
    var listings = CitesListings.of(ListingData.of(tree, List.of(), List.of(change)));
    return listings.shownRows(Objects.requireNonNull(tree.find(taxon))).getFirst();
  }
}
