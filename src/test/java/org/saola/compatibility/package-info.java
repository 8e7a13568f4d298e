/** The page that compares both wires with their originals, held against what is answered. */
@NullMarked
package org.saola.compatibility;

import org.jspecify.annotations.NullMarked;
