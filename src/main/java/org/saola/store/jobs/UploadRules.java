package org.saola.store.jobs;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.store.jobs.RefusedUpload.Reason;

/** What may be told of a file that is to be sent. */
final class UploadRules {
  private static final int LONGEST_NAME = 120;
  private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]+");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private UploadRules() {}

  static void check(String name, long bytes, @Nullable String sha256) {
    if (name.length() > LONGEST_NAME || name.isBlank() || !NAME.matcher(name).matches()) {
      throw new RefusedUpload(
          Reason.INVALID,
          "a name has 1 to %d visible characters and no slash, such as red-list.zip"
              .formatted(LONGEST_NAME));
    }
    if (bytes < 1) {
      throw new RefusedUpload(Reason.INVALID, "%s is empty".formatted(name));
    }
    if (bytes > Uploads.MOST_BYTES) {
      throw new RefusedUpload(
          Reason.TOO_LARGE,
          "%s has %,d bytes, and %,d are the most; import it on the machine itself: saola import"
              .formatted(name, bytes, Uploads.MOST_BYTES));
    }
    if (sha256 != null && !SHA256.matcher(sha256).matches()) {
      throw new RefusedUpload(Reason.INVALID, "a sha256 has 64 digits of 0-9 and a-f");
    }
  }
}
