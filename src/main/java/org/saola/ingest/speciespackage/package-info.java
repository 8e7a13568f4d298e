/** Reads the primary-data package: a folder or zip of CSV files. */
@NullMarked
package org.saola.ingest.speciespackage;

import org.jspecify.annotations.NullMarked;
