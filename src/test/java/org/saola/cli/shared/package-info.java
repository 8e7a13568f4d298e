/** What the processes of one run of all tests make once for all of them. */
@NullMarked
package org.saola.cli.shared;

import org.jspecify.annotations.NullMarked;
