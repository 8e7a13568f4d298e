/**
 * Writes an invented Red List of the real size as documents of the API v4, for load and import
 * measurements. Names of classes and the code lists are real, everything else is made up from a
 * seed.
 *
 * <p>Knows nothing of the server but the code lists that come with it. The form of the documents is
 * that of the API v4 in 2026, keys in order. It runs straight from source.
 */
@NullMarked
package org.saola.bench.redlist;

import org.jspecify.annotations.NullMarked;
