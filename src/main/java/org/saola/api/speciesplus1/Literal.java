package org.saola.api.speciesplus1;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.saola.gzip.Deflated;

/** A short text between parts, plain and ready for a gzip member. */
record Literal(byte[] plain, Deflated deflated) {

  static Literal of(byte[] plain) {
    return new Literal(plain, Deflated.literal(plain));
  }

  static Literal of(String text) {
    return of(text.getBytes(UTF_8));
  }
}
