package org.saola.ingest.website;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Ids for what the website shows without one: {@value #FIRST} + CRC-32 of its text modulo {@value
 * #COUNT}; of two with the same number the one met later gets the next free one. So the same
 * content has the same ids in every import.
 */
final class DerivedNumbers {
  static final int FIRST = 2_000_000_001;
  static final int COUNT = 147_000_000;

  private final Set<Integer> taken = new HashSet<>();

  int of(String text) {
    var checksum = new CRC32();
    checksum.update(text.getBytes(UTF_8));
    int id = FIRST + (int) (checksum.getValue() % COUNT);
    while (!taken.add(id)) {
      id++;
    }
    return id;
  }
}
