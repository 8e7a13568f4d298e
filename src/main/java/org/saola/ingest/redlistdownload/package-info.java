/** Search downloads of the Red List: folders or zips of CSV tables. */
@NullMarked
package org.saola.ingest.redlistdownload;

import org.jspecify.annotations.NullMarked;
