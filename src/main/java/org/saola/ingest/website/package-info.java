/** Reads the CSV downloads that the website of Species+ offers to everybody. */
@NullMarked
package org.saola.ingest.website;

import org.jspecify.annotations.NullMarked;
