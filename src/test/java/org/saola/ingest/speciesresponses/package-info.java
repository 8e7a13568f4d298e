@NullMarked
package org.saola.ingest.speciesresponses;

import org.jspecify.annotations.NullMarked;
