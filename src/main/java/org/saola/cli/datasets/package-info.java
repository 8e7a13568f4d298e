/** Commands about datasets. */
@NullMarked
package org.saola.cli.datasets;

import org.jspecify.annotations.NullMarked;
