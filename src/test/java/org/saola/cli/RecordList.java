package org.saola.cli;

import java.util.List;
import java.util.function.ObjIntConsumer;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;

/** Records in memory, in the order of the index. */
record RecordList(List<TaxonRecord> taxa) implements TaxonRecords {

  @Override
  public int count() {
    return taxa.size();
  }

  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    for (int place = 0; place < taxa.size(); place++) {
      sink.accept(taxa.get(place), place);
    }
  }
}
