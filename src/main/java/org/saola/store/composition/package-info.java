/** What releases are made of: the list of parts, and those that every kind of dataset has. */
@NullMarked
package org.saola.store.composition;

import org.jspecify.annotations.NullMarked;
