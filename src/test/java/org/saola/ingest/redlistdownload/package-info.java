/** Tests of the downloads of the Red List. */
@NullMarked
package org.saola.ingest.redlistdownload;

import org.jspecify.annotations.NullMarked;
