package org.saola.compatibility;

import java.time.LocalDate;
import java.util.List;
import org.saola.api.redlist4.Specimen;
import org.saola.api.redlist4.document.DocumentRenderer;
import org.saola.codelists.CodeListFiles;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.GreenStatus.Metric;
import org.saola.redlist.GreenStatus.People;
import org.saola.redlist.GreenStatus.Score;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.store.Database;
import org.saola.store.redlist.RedListItem;
import org.saola.store.release.Dataset;
import org.saola.store.release.ReleaseDescription;

/** A release of a frog, a subspecies and a subpopulation of it, with everything there can be. */
final class InventedRelease {
  private static final Specimen FROG = Specimen.ofFrog(9, 7, LocalDate.of(2010, 3, 1));
  static final Specimen SUBPOPULATION =
      FROG.of(part(8, "Northern subpopulation"), Level.SUBPOPULATION).numbered(10);
  private static final Score SCORE = new Score("9%", "-13%", "40%");
  private static final Metric METRIC = new Metric("High", SCORE);
  private static final GreenStatus STATUS =
      new GreenStatus(
          "2022",
          "Default",
          "<p>A & B</p>",
          "Largely Depleted",
          SCORE,
          METRIC,
          METRIC,
          METRIC,
          METRIC,
          new People("Doe, J.", "Roe, R.", null, null, null),
          "https://www.iucnredlist.org/species/7/9",
          LocalDate.of(2022, 7, 21),
          FROG.taxon());

  private InventedRelease() {}

  private static Name part(int sisId, String subpopulation) {
    var name = FROG.name();
    return new Name(
        sisId,
        name.scientificName() + " " + subpopulation,
        name.kingdomName(),
        name.phylumName(),
        name.className(),
        name.orderName(),
        name.familyName(),
        name.genusName(),
        name.speciesName(),
        subpopulation,
        null,
        name.authority(),
        name.sscGroups(),
        name.commonNames(),
        name.synonyms());
  }

  /** The species names its subpopulation, too. */
  private static RedListTaxon taxon(Specimen specimen) {
    var taxon = specimen.taxon();
    return specimen.level() == Level.SPECIES
        ? new RedListTaxon(
            taxon.name(),
            taxon.speciesTaxa(),
            List.of(SUBPOPULATION.name()),
            taxon.infrarankTaxa(),
            taxon.level())
        : taxon;
  }

  static void publish(Database database) {
    var description = new ReleaseDescription("test", "2024-1", null);
    try (var draft = database.releases().beginRedList(Dataset.RED_LIST, description);
        var renderer = new DocumentRenderer(CodeListFiles.load(), List.of(), List.of(STATUS))) {
      for (var specimen : List.of(FROG, SUBPOPULATION)) {
        draft.add(renderer.assessment(specimen.assessment()));
        draft.add(
            new RedListItem.Taxon(
                renderer.summary(taxon(specimen)),
                renderer.document(taxon(specimen)),
                taxon(specimen)));
      }
      draft.add(
          new RedListItem.Text(
              DocumentRenderer.GREEN_STATUS, DocumentRenderer.greenStatuses(List.of(STATUS))));
      draft.publish();
    }
  }
}
