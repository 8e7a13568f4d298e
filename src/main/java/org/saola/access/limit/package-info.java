/** How often one may ask: rates, buckets, and what becomes of those who do not wait. */
@NullMarked
package org.saola.access.limit;

import org.jspecify.annotations.NullMarked;
