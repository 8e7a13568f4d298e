package org.saola.sync;

/** Tells people what they may wonder about while a run is under way. */
@FunctionalInterface
public interface Notices {
  /** Says a sentence. */
  void say(String sentence);
}
