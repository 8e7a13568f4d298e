/**
 * The rules, phase by phase, in the order in which they are read. Each class is one phase; each
 * rule is one method, and its comment begins with its id.
 */
@NullMarked
package org.saola.decision.rules;

import org.jspecify.annotations.NullMarked;
