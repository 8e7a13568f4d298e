/** What is found by names, and in which order. */
@NullMarked
package org.saola.taxonomy.search;

import org.jspecify.annotations.NullMarked;
