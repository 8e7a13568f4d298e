package org.saola.store.speciesplus;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.saola.store.content.CheckedTable;
import org.saola.store.content.KeyedRemoval;
import org.saola.store.content.RecordKey;
import org.saola.store.content.RenditionForm;
import org.saola.store.part.PartCheck;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReadablePart;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;

/**
 * The records of Species+ with their answers, and the index by which they are found. One part, as
 * they are written together, in the order of places.
 */
public final class RecordsPart implements ReleasePart<SpeciesPlusItem>, ReadablePart<TaxonIndex> {
  public static final RecordsPart PART = new RecordsPart();

  private static final String INDEX = "taxon_concept";
  private static final String DOCUMENTS = SpeciesPlusDocuments.TABLE;
  private static final String RENDITIONS = "rendition";

  private RecordsPart() {}

  @Override
  public PartWriter<SpeciesPlusItem> begin(PartOutput output) {
    return new RecordWriter(output);
  }

  /** All pass again. */
  @Override
  public void carryOver(Release earlier, PartOutput output) {}

  @Override
  public TaxonIndex load(Connections connections, Release release) {
    return TaxonIndex.load(connections, release.id(), release.recordCount());
  }

  @Override
  public void remove(Handle handle, long release) {
    for (var form : RenditionForm.values()) {
      KeyedRemoval.remove(
          handle,
          RENDITIONS,
          RecordKey.of(release, form.number(), 0),
          RecordKey.last(release, form));
    }
    for (var table : List.of(RENDITIONS, DOCUMENTS, INDEX)) {
      KeyedRemoval.remove(handle, table, RecordKey.first(release), RecordKey.last(release));
    }
  }

  @Override
  public List<CheckedTable> tables() {
    return List.of(
        new CheckedTable(
            INDEX,
            List.of("key"),
            TaxonRow.COLUMNS,
            row -> TaxonRow.read(row).checksum(),
            CheckedTable::ofRecord),
        CheckedTable.keyed(DOCUMENTS),
        CheckedTable.keyed(RENDITIONS));
  }

  @Override
  public void check(PartCheck check) {
    var release = check.release();
    var index = load(check.connections(), release);
    check.compareRows(
        DOCUMENTS,
        DOCUMENTS,
        RecordKey.first(release.id()),
        RecordKey.last(release.id()),
        release.recordCount());
    if (index.knowsForms()) {
      for (var form : RenditionForm.values()) {
        check.compareRows(
            RENDITIONS,
            "rendition of form " + form,
            RecordKey.of(release.id(), form.number(), 0),
            RecordKey.last(release.id(), form),
            index.count(form));
      }
    }
  }
}
