package org.saola.store.jobs;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.message.WrittenNumber;
import org.saola.store.jobs.RefusedUpload.Reason;

/** What may be told of a file that is to be sent. */
final class UploadRules {
  private static final int LONGEST_NAME = 120;
  private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]+");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private UploadRules() {}

  static void check(String name, long bytes, @Nullable String sha256) {
    if (name.length() > LONGEST_NAME || name.isBlank() || !NAME.matcher(name).matches()) {
      throw new RefusedUpload(Reason.INVALID, "file.name", LONGEST_NAME);
    }
    if (bytes < 1) {
      throw new RefusedUpload(Reason.INVALID, "file.empty", name);
    }
    if (bytes > Uploads.MOST_BYTES) {
      throw new RefusedUpload(
          Reason.TOO_LARGE,
          "file.too-large",
          name,
          new WrittenNumber(bytes),
          new WrittenNumber(Uploads.MOST_BYTES));
    }
    if (sha256 != null && !SHA256.matcher(sha256).matches()) {
      throw new RefusedUpload(Reason.INVALID, "file.sum");
    }
  }
}
