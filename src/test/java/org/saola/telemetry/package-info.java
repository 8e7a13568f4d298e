/** Tests of what the server tells its operators. */
@NullMarked
package org.saola.telemetry;

import org.jspecify.annotations.NullMarked;
