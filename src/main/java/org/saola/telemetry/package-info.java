/** What the server tells its operators: metrics and the access log; knows no species. */
@NullMarked
package org.saola.telemetry;

import org.jspecify.annotations.NullMarked;
