/** What is known of a release: its description, its files, where it came from. */
@NullMarked
package org.saola.store.release;

import org.jspecify.annotations.NullMarked;
