/** Decisions, rule by rule and beside the reference. */
@NullMarked
package org.saola.decision;

import org.jspecify.annotations.NullMarked;
