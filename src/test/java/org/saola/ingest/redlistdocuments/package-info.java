@NullMarked
package org.saola.ingest.redlistdocuments;

import org.jspecify.annotations.NullMarked;
