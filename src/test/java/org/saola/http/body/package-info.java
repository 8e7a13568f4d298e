/** Tests of bodies: their tags, their compression, and what is kept of them. */
@NullMarked
package org.saola.http.body;

import org.jspecify.annotations.NullMarked;
