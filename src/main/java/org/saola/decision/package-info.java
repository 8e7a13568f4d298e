/**
 * Which documents a movement of a specimen needs under CITES and the law of the EU, and why. Each
 * rule stands in one place, under the id that the guide names; the rules of one phase stand
 * together, in the order in which they are read. It is information, not legal advice.
 */
@NullMarked
package org.saola.decision;

import org.jspecify.annotations.NullMarked;
