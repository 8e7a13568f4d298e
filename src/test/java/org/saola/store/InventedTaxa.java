package org.saola.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.RecordNames;
import org.saola.speciesplus.RecordPlaces;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.store.content.RenditionForm;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.speciesplus.Rendition;
import org.saola.store.speciesplus.SpeciesPlusItem;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;

/** Taxa of no world, and releases of them. */
public final class InventedTaxa {
  static final Instant CHANGED = Instant.parse("2020-01-02T03:04:05.678901Z");
  static final ReleaseDescription DESCRIPTION =
      new ReleaseDescription("package", "invented", "Nobody (2020)");

  private InventedTaxa() {}

  public static TaxonRecord species(int id, String name) {
    var genus = name.substring(0, Math.max(name.indexOf(' '), 0));
    return taxon(
        id,
        Taxonomy.CITES_EU,
        name,
        new HigherTaxa("Fabula", "Ficta", "Mira", "Mirabilia", "Miridae", genus),
        CHANGED);
  }

  public static TaxonRecord taxon(
      int id, Taxonomy taxonomy, String name, @Nullable HigherTaxa higher, Instant changed) {
    return new TaxonRecord(
        id,
        taxonomy,
        name,
        "",
        Rank.SPECIES,
        higher == null ? NameStatus.SYNONYM : NameStatus.ACCEPTED,
        changed,
        true,
        null,
        new RecordNames(higher, null, List.of()),
        RecordLaw.NONE,
        RecordPlaces.NONE);
  }

  static Rendition rendition(RenditionForm form, String content) {
    return new Rendition(form, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Publishes these taxa in this order; each has its name as its JSON. */
  public static Release publish(Database database, List<TaxonRecord> taxa) {
    return publish(database, Dataset.SPECIES_PLUS, taxa);
  }

  /** The same as a release of any dataset of their kind. */
  public static Release publish(Database database, Dataset dataset, List<TaxonRecord> taxa) {
    try (var draft = database.releases().begin(dataset, DESCRIPTION)) {
      for (int place = 0; place < taxa.size(); place++) {
        var json = rendition(RenditionForm.INDEX_JSON, taxa.get(place).fullName());
        draft.add(new SpeciesPlusItem.Taxon(place, taxa.get(place), List.of(json)));
      }
      return draft.publish();
    }
  }
}
