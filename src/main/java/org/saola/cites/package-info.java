/** What only CITES has: quotas and suspensions, and which taxa they reach. */
@NullMarked
package org.saola.cites;

import org.jspecify.annotations.NullMarked;
