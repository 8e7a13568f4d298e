/** What the program is built of. */
@NullMarked
package org.saola.build;

import org.jspecify.annotations.NullMarked;
