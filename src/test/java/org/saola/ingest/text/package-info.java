/** Tests of {@code org.saola.ingest.text}. */
@NullMarked
package org.saola.ingest.text;

import org.jspecify.annotations.NullMarked;
