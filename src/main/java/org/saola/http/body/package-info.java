/**
 * Bodies of answers: compressed where it is worth it, known by entity tags, not sent to clients
 * that have them, and kept in memory. Every API and every page answers by these.
 */
@NullMarked
package org.saola.http.body;

import org.jspecify.annotations.NullMarked;
