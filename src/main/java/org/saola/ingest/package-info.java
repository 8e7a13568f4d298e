/**
 * How data get in: what every import has in common. One package below for each format, and for what
 * several formats share.
 */
@NullMarked
package org.saola.ingest;

import org.jspecify.annotations.NullMarked;
