package org.saola.store;

import java.util.List;
import org.saola.speciesplus.TaxonRecord;

/** Renders records into the forms that are kept; used by one thread only. */
public interface RecordRendering extends AutoCloseable {

  /** All forms of a record; forms without content are left out. */
  List<Rendition> render(TaxonRecord taxon);

  @Override
  void close();
}
