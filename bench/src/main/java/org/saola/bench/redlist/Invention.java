package org.saola.bench.redlist;

import org.saola.bench.generator.Sampler;

/** What all documents are invented from. Safe for several threads. */
record Invention(long seed, CodeLists codes, Prose prose) {

  static Invention of(long seed) {
    return new Invention(seed, new CodeLists(), new Prose(seed));
  }

  /** Draws that are the same whenever this thing is written. */
  Sampler sampler(String kind, int id) {
    return new Sampler(seed, kind + " " + id);
  }
}
