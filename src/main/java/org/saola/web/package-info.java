/** What people and monitors see: pages, documentation, health. */
@NullMarked
package org.saola.web;

import org.jspecify.annotations.NullMarked;
