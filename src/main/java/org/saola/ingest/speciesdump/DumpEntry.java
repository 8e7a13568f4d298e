package org.saola.ingest.speciesdump;

import org.jspecify.annotations.Nullable;
import org.saola.ingest.speciesplus.TaxonDependents;
import org.saola.speciesplus.TaxonRecord;

/**
 * One line of a dump file.
 *
 * @param name the taxon concept without its dependents; read from the English file only; null also
 *     when the line holds a malformed value
 * @param dependents with texts in the language of the file
 */
record DumpEntry(long line, int id, @Nullable TaxonRecord name, TaxonDependents dependents) {}
