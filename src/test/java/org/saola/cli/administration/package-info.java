/** What administrators do by programs and pages, on whole servers. */
@NullMarked
package org.saola.cli.administration;

import org.jspecify.annotations.NullMarked;
