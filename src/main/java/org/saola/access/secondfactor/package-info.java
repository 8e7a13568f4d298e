/** Codes that are shown besides a password. */
@NullMarked
package org.saola.access.secondfactor;

import org.jspecify.annotations.NullMarked;
