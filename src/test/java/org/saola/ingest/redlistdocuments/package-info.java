/** Tests of documents about animals that nobody has seen, and of recorded ones. */
@NullMarked
package org.saola.ingest.redlistdocuments;

import org.jspecify.annotations.NullMarked;
