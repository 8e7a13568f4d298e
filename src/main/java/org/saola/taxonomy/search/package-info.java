/** Taxa are searched by any of their names, as people type them. */
@NullMarked
package org.saola.taxonomy.search;

import org.jspecify.annotations.NullMarked;
