/** Mirrors the IUCN Red List API v4. */
@NullMarked
package org.saola.sync.redlist;

import org.jspecify.annotations.NullMarked;
