/** Countries and territories as Species+ and CITES name them, and cells that list them. */
@NullMarked
package org.saola.ingest.places;

import org.jspecify.annotations.NullMarked;
