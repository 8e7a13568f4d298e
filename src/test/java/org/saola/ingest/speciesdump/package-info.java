@NullMarked
package org.saola.ingest.speciesdump;

import org.jspecify.annotations.NullMarked;
