/** The languages of the conventions and texts written in several of them. */
@NullMarked
package org.saola.language;

import org.jspecify.annotations.NullMarked;
