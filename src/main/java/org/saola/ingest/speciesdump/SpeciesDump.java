package org.saola.ingest.speciesdump;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.speciesplus.IndexOrder;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.speciesplus.IndexKey;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.taxonomy.NameStatus;

/**
 * A bulk dump of Species+ in one to three languages (contract 7.5). It is read twice: once to check
 * every record and to find the places, once to hand the records over; it never has to fit into
 * memory.
 */
public final class SpeciesDump implements TaxonRecords {
  private final Map<Language, NamedInput> files;
  private final DumpReport report;
  private final int[] places;

  private SpeciesDump(Map<Language, NamedInput> files, DumpReport report, int[] places) {
    this.files = files;
    this.report = report;
    this.places = places;
  }

  /**
   * Checks a dump as a whole.
   *
   * @param files by language, English among them; see {@link DumpLanguages#tell}
   * @throws RefusedInput if a file is cut off, a record is malformed, ids do not ascend, or the
   *     files are not of one dump
   */
  public static SpeciesDump open(Map<Language, NamedInput> files, Progress progress) {
    var reader = new DumpReader(new EnumMap<>(files));
    var keys = new ArrayList<IndexKey>();
    var counts = new Counts();
    try (var step = progress.start("check the dump", "records", -1)) {
      reader.forEach(
          step,
          taxon -> {
            keys.add(IndexKey.of(taxon));
            counts.add(taxon);
          });
    }
    reader.issues().refuseIfAny(names(files));
    if (keys.isEmpty()) {
      throw new RefusedInput(names(files) + " holds no record; one JSON record a line is needed");
    }
    var fileNames = new EnumMap<Language, String>(Language.class);
    files.forEach((language, file) -> fileNames.put(language, file.name()));
    var report =
        new DumpReport(
            fileNames,
            counts.accepted,
            counts.synonyms,
            counts.deleted,
            reader.unknownKeys().counts(),
            reader.unmatchedElements(),
            reader.issues().remarks().stream().map(ImportIssue::toString).toList());
    return new SpeciesDump(new EnumMap<>(files), report, IndexOrder.places(keys));
  }

  private static String names(Map<Language, NamedInput> files) {
    return files.values().stream().map(NamedInput::name).collect(Collectors.joining(", "));
  }

  public DumpReport report() {
    return report;
  }

  @Override
  public int count() {
    return places.length;
  }

  /**
   * Hands over the records by ascending id.
   *
   * @throws RefusedInput if the files changed since they were opened
   */
  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    var reader = new DumpReader(files);
    var delivered = new int[1];
    reader.forEach(
        _ -> {}, // who takes the records shows how far it is
        taxon -> {
          if (delivered[0] == places.length) {
            throw changed();
          }
          sink.accept(taxon, places[delivered[0]++]);
        });
    reader.issues().refuseIfAny(names(files));
    if (delivered[0] != places.length) {
      throw changed();
    }
  }

  private RefusedInput changed() {
    return new RefusedInput(names(files) + " changed while being read; import again");
  }

  /** Names by kind. */
  private static final class Counts {
    private int accepted;
    private int synonyms;
    private int deleted;

    void add(TaxonRecord taxon) {
      if (!taxon.active()) {
        deleted++;
      } else if (taxon.status() == NameStatus.ACCEPTED) {
        accepted++;
      } else {
        synonyms++;
      }
    }
  }
}
