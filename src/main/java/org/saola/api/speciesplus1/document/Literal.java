package org.saola.api.speciesplus1.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.saola.gzip.Deflated;

/** A short text between parts, plain and ready for a gzip member. */
public record Literal(byte[] plain, Deflated deflated) {

  public static Literal of(byte[] plain) {
    return new Literal(plain, Deflated.literal(plain));
  }

  public static Literal of(String text) {
    return of(text.getBytes(UTF_8));
  }
}
