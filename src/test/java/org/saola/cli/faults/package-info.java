/** The program while what it stands on fails. */
@NullMarked
package org.saola.cli.faults;

import org.jspecify.annotations.NullMarked;
