/** Text of others: what is no UTF-8, and what is odd in it. */
@NullMarked
package org.saola.ingest.text;

import org.jspecify.annotations.NullMarked;
