/** Measures what it costs to keep a record of every request. */
@NullMarked
package org.saola.bench.usage;

import org.jspecify.annotations.NullMarked;
