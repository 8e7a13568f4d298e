/**
 * Numbers that tell how a group of species fares: the Red List Index and its kin. Pure functions of
 * categories, changes and years; where those come from is for others to know.
 */
@NullMarked
package org.saola.indicators;

import org.jspecify.annotations.NullMarked;
