/** Why a listing is as it is, step by step. */
@NullMarked
package org.saola.api.saola1.why;

import org.jspecify.annotations.NullMarked;
