/** Why a taxon is listed as it is, step by step, for people. */
@NullMarked
package org.saola.web.species.why;

import org.jspecify.annotations.NullMarked;
