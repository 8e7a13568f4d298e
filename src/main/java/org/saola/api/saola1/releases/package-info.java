/** What releases there are, what they are made of, and what lies between two of them. */
@NullMarked
package org.saola.api.saola1.releases;

import org.jspecify.annotations.NullMarked;
