/** Tests of the SIS Connect sets. */
@NullMarked
package org.saola.ingest.sisconnect;

import org.jspecify.annotations.NullMarked;
