/** What holders of accounts show besides their password. */
@NullMarked
package org.saola.store.secondfactor;

import org.jspecify.annotations.NullMarked;
