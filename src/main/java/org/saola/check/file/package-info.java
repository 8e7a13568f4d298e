/** Lists that are checked from one file to another. */
@NullMarked
package org.saola.check.file;

import org.jspecify.annotations.NullMarked;
