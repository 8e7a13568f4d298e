/** The codes of trade records: units, sources, terms, purposes. */
@NullMarked
package org.saola.trade;

import org.jspecify.annotations.NullMarked;
