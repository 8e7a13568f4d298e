/** What people read on a terminal: tables, answers in lines, how far long work is. */
@NullMarked
package org.saola.terminal;

import org.jspecify.annotations.NullMarked;
