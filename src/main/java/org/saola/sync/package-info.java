/**
 * Asks a public service for its data, politely, and keeps every answer until all are there: what
 * mirrors have in common. It knows neither of the services.
 */
@NullMarked
package org.saola.sync;

import org.jspecify.annotations.NullMarked;
