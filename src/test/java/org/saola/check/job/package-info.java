/** Tests of checking lists of names. */
@NullMarked
package org.saola.check.job;

import org.jspecify.annotations.NullMarked;
