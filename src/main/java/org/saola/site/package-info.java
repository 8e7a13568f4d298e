/**
 * The wiring of a server: which handler answers where, of which parts of the store, and what is
 * measured of all of it.
 */
@NullMarked
package org.saola.site;

import org.jspecify.annotations.NullMarked;
