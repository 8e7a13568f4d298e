/**
 * What administrators do by programs: send files, order imports and rollbacks, see how far they
 * are.
 */
@NullMarked
package org.saola.api.saola1.administration;

import org.jspecify.annotations.NullMarked;
