/**
 * How listing changes become the rows and strings of a taxon: the rules that CITES and the EU share
 * ({@code listing-rules.md} states them).
 */
@NullMarked
package org.saola.listing;

import org.jspecify.annotations.NullMarked;
