/** Strict reading of JSON: each value by its type, with the path of what can't be read. */
@NullMarked
package org.saola.json;

import org.jspecify.annotations.NullMarked;
