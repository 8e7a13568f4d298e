/** Checks that go on while somebody looks: in memory, for a time, found by a key nobody guesses. */
@NullMarked
package org.saola.check.job;

import org.jspecify.annotations.NullMarked;
