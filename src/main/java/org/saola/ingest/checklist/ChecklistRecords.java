package org.saola.ingest.checklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saola.ingest.places.TaggedPlaces;
import org.saola.ingest.speciesplus.PublishedNameReader;
import org.saola.ingest.speciesplus.TaxonDependents;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.RecordNames;
import org.saola.speciesplus.RecordPlaces;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Taxonomy;

/** Makes records of rows and of what was created for them; what the file lacks stays null. */
final class ChecklistRecords {
  private final CreatedTaxa created;
  private final TaggedPlaces places;
  private final Instant date;
  private final RowListings listings = new RowListings();

  ChecklistRecords(CreatedTaxa created, TaggedPlaces places, Instant date) {
    this.created = created;
    this.places = places;
    this.date = date;
  }

  /** The record of a row, with its places numbered from {@code firstPlaceId}. */
  TaxonRecord ofRow(ChecklistRow row, int firstPlaceId) {
    var name =
        new TaxonRecord(
            row.id(),
            Taxonomy.CITES_EU,
            row.fullName(),
            row.find(Column.AUTHOR_YEAR),
            row.rank(),
            NameStatus.ACCEPTED,
            date,
            true,
            row.position(),
            new RecordNames(row.higherTaxa(), relatedNames(row), commonNames(row)),
            new RecordLaw(
                row.find(Column.CURRENT_LISTING),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()),
            RecordPlaces.NONE);
    return new TaxonDependents(
            listings.of(row),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            places.of(row.places(), firstPlaceId),
            List.of())
        .of(name);
  }

  private List<RelatedName> relatedNames(ChecklistRow row) {
    return PublishedNameReader.sortedRelatedNames(
        created.synonymsOf(row).stream().map(CreatedTaxa.SynonymName::asRelatedName).toList());
  }

  private static List<VernacularName> commonNames(ChecklistRow row) {
    var names = new ArrayList<VernacularName>();
    addCommonNames(names, "EN", row.text(Column.ENGLISH_NAMES));
    addCommonNames(names, "ES", row.text(Column.SPANISH_NAMES));
    addCommonNames(names, "FR", row.text(Column.FRENCH_NAMES));
    return PublishedNameReader.sortedCommonNames(names);
  }

  private static void addCommonNames(List<VernacularName> names, String language, String cell) {
    Arrays.stream(cell.split(", ", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .forEach(name -> names.add(new VernacularName(language, name)));
  }

  /** The record of a higher taxon of which only the name and place are known. */
  TaxonRecord ofParent(CreatedTaxa.Parent parent) {
    return new TaxonRecord(
        parent.id(),
        Taxonomy.CITES_EU,
        parent.name(),
        null,
        parent.rank(),
        NameStatus.ACCEPTED,
        date,
        true,
        parent.position(),
        new RecordNames(parent.higherTaxa(), List.of(), List.of()),
        RecordLaw.NONE,
        RecordPlaces.NONE);
  }

  /** The record of a synonym, with the taxa that have it. */
  TaxonRecord ofSynonym(CreatedTaxa.SynonymName name) {
    var synonym = name.synonym();
    var accepted =
        name.accepted().stream()
            .map(row ->
                new RelatedName(row.id(), row.fullName(), row.text(Column.AUTHOR_YEAR), row.rank()))
            .toList();
    return new TaxonRecord(
        name.id(),
        Taxonomy.CITES_EU,
        synonym.fullName(),
        synonym.author().isEmpty() ? null : synonym.author(),
        synonym.rank(),
        NameStatus.SYNONYM,
        date,
        true,
        null,
        new RecordNames(null, PublishedNameReader.sortedRelatedNames(accepted), List.of()),
        RecordLaw.NONE,
        RecordPlaces.NONE);
  }
}
