package org.saola.ingest.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;

/** Passes bytes on and reports the first of them that isn't UTF-8 (RFC 3629), with its line. */
final class Utf8Stream extends FilterInputStream {
  private final String file;
  private final ImportIssues issues;
  private long line = 1;
  private boolean afterReturn;
  private boolean reported;

  /** How many bytes of a character are still to come, and between which bounds the next one is. */
  private int missing;

  private int lowest;
  private int highest;
  private int lead;

  Utf8Stream(InputStream in, String file, ImportIssues issues) {
    super(in);
    this.file = file;
    this.issues = issues;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (!reported) {
      check(read);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    for (int i = offset; i < offset + read && !reported; i++) {
      if (buffer[i] < ' ' || missing > 0 || afterReturn) { // else: plain text, most of every file
        check(buffer[i] & 0xff);
      }
    }
    if (read < 0 && !reported) {
      check(-1);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Checks one byte; -1 = the end. */
  private void check(int read) {
    if (missing > 0) {
      continueCharacter(read);
    } else if (read >= 0x80) {
      beginCharacter(read);
    } else {
      countLine(read);
    }
  }

  private void countLine(int read) {
    if (read == '\r' || (read == '\n' && !afterReturn)) {
      line++;
    }
    afterReturn = read == '\r';
  }

  private void beginCharacter(int read) {
    afterReturn = false;
    lead = read;
    lowest = 0x80;
    highest = 0xbf;
    switch (read) {
      case 0xe0 -> lowest = 0xa0; // shorter forms exist
      case 0xed -> highest = 0x9f; // surrogates
      case 0xf0 -> lowest = 0x90; // shorter forms exist
      case 0xf4 -> highest = 0x8f; // beyond Unicode
      default -> {
        // any continuation may follow
      }
    }
    if (read >= 0xc2 && read <= 0xdf) {
      missing = 1;
    } else if (read >= 0xe0 && read <= 0xef) {
      missing = 2;
    } else if (read >= 0xf0 && read <= 0xf4) {
      missing = 3;
    } else {
      report(true);
    }
  }

  private void continueCharacter(int read) {
    if (read < lowest || read > highest) {
      report(read >= 0 && read < 0x80);
      return;
    }
    missing--;
    lowest = 0x80;
    highest = 0xbf;
  }

  private void report(boolean singleByte) {
    reported = true;
    issues.add(
        new ImportIssue(
            file,
            line,
            null,
            null,
            "byte 0x%02X is not UTF-8%s; save the file as UTF-8"
                .formatted(lead, singleByte ? ", it looks like Latin-1 or Windows-1252" : "")));
  }
}
