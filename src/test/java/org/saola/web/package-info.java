/** What tests of pages have in common. */
@NullMarked
package org.saola.web;

import org.jspecify.annotations.NullMarked;
