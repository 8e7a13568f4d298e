/**
 * Which documents a movement of a specimen needs under CITES and the law of the EU, and why: what
 * is asked and answered, and the ids of all rules with the law that they stand on. It is
 * information, not legal advice.
 */
@NullMarked
package org.saola.decision;

import org.jspecify.annotations.NullMarked;
