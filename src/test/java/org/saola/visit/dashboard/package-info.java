/** What holders of accounts see of them. */
@NullMarked
package org.saola.visit.dashboard;

import org.jspecify.annotations.NullMarked;
