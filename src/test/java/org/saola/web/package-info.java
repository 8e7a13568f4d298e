/** Tests of the guide's Markdown. */
@NullMarked
package org.saola.web;

import org.jspecify.annotations.NullMarked;
