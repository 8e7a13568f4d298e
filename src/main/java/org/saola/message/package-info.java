/** What is said to people, by keys, in one file for each language. */
@NullMarked
package org.saola.message;

import org.jspecify.annotations.NullMarked;
