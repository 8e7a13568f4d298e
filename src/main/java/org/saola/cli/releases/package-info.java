/** Commands about datasets, and those that make, list, take back and export their releases. */
@NullMarked
package org.saola.cli.releases;

import org.jspecify.annotations.NullMarked;
