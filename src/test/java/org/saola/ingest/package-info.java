/** Folders, archives, text and CSV as they come, broken ones above all. */
@NullMarked
package org.saola.ingest;

import org.jspecify.annotations.NullMarked;
