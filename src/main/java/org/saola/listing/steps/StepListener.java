package org.saola.listing.steps;

/**
 * Is told how listings come about, step by step, in the order in which they are found. Where nobody
 * listens, null stands for it, and no step is made.
 */
@FunctionalInterface
public interface StepListener {

  void told(Step step);
}
