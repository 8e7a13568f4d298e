/**
 * What administrators have a server do: files that they send, the jobs that wait, run or have
 * ended. It runs none itself.
 */
@NullMarked
package org.saola.store.jobs;

import org.jspecify.annotations.NullMarked;
