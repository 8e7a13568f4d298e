/**
 * The main routes of the IUCN Red List API v3, which was switched off in 2025, over the data of v4:
 * for programs that were written before ({@code docs/redlist-v3.md} tells what they get).
 */
@NullMarked
package org.saola.api.redlist3;

import org.jspecify.annotations.NullMarked;
