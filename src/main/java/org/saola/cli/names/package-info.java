/** Commands that look up names. */
@NullMarked
package org.saola.cli.names;

import org.jspecify.annotations.NullMarked;
