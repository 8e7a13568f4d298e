/** Several lists in one server. */
@NullMarked
package org.saola.cli.datasets;

import org.jspecify.annotations.NullMarked;
