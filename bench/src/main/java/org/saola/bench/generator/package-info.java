/**
 * Writes an invented data package of the size of the real one, for load and import measurements.
 * Every name, text and number in it is made up from a seed; only country names, ranks and the
 * classes of animals are real.
 *
 * <p>Knows nothing of the server: the format is that of the data package, written down in the user
 * guide. It runs straight from source, without a build.
 */
@NullMarked
package org.saola.bench.generator;

import org.jspecify.annotations.NullMarked;
