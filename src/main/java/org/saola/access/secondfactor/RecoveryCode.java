package org.saola.access.secondfactor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.saola.access.TokenHash;

/** A text that stands in once for the code of an app that is lost: 80 random bits. */
public record RecoveryCode(String text) {
  /** How many a holder gets at once. */
  public static final int COUNT = 10;

  private static final int BYTES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** New ones, for one holder. */
  public static List<RecoveryCode> random() {
    return Stream.generate(RecoveryCode::one).limit(COUNT).toList();
  }

  private static RecoveryCode one() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var text = Base32.toBase32String(bytes).toLowerCase(Locale.ROOT);
    return new RecoveryCode(Groups.of(text, "-"));
  }

  /** What is kept of it; blanks, strokes and case do not count. */
  public TokenHash hash() {
    return TokenHash.of(text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
  }

  /** Does not tell the code. */
  @Override
  public String toString() {
    return "recovery code";
  }
}
