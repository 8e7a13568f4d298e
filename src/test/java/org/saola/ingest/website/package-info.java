/** Tests of downloads of the website of Species+. */
@NullMarked
package org.saola.ingest.website;

import org.jspecify.annotations.NullMarked;
