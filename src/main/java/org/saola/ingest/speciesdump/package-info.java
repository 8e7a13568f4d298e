/** Reads the bulk dump of Species+: one JSON record a line, one file a language. */
@NullMarked
package org.saola.ingest.speciesdump;

import org.jspecify.annotations.NullMarked;
