/** The law on any day, beside the reference. */
@NullMarked
package org.saola.status.law;

import org.jspecify.annotations.NullMarked;
