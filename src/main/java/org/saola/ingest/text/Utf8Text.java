package org.saola.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;

/** Opens text files, which must be UTF-8; a byte order mark is tolerated. */
public final class Utf8Text {
  private static final int LONGEST_MARK = 3;

  private Utf8Text() {}

  /**
   * The text of a file. The first byte that isn't UTF-8 becomes an issue when it is read; it and
   * those after it are read as U+FFFD, so that what else is wrong can still be found.
   *
   * @return empty when the file can't be UTF-8 at all; then that is an issue already
   */
  public static Optional<Reader> open(InputFile file, ImportIssues issues) {
    var bytes = new PushbackInputStream(file.open(), LONGEST_MARK);
    try {
      var mark = bytes.readNBytes(LONGEST_MARK);
      if (startsWith(mark, 0xfe, 0xff) || startsWith(mark, 0xff, 0xfe)) {
        bytes.close();
        issues.add(new ImportIssue(file.name(), 0, null, null, "is UTF-16 text; save it as UTF-8"));
        return Optional.empty();
      }
      if (!startsWith(mark, 0xef, 0xbb, 0xbf)) {
        bytes.unread(mark);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(file.name() + " can't be read", problem);
    }
    var remarked = RemarkedStream.table(file.name(), bytes, issues);
    return Optional.of(new InputStreamReader(new Utf8Stream(remarked, file.name(), issues), UTF_8));
  }

  private static boolean startsWith(byte[] bytes, int... beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xff) != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
