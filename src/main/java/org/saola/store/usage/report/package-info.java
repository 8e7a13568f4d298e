/** What is told of the record of requests: sums, days, single requests. */
@NullMarked
package org.saola.store.usage.report;

import org.jspecify.annotations.NullMarked;
