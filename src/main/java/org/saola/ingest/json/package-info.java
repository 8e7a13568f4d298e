/** JSON of others: strict reading, with the place of every problem. */
@NullMarked
package org.saola.ingest.json;

import org.jspecify.annotations.NullMarked;
