/**
 * What the computation of listings tells of its way: each step with the rule that made it. It knows
 * changes by their ids only.
 */
@NullMarked
package org.saola.listing.steps;

import org.jspecify.annotations.NullMarked;
