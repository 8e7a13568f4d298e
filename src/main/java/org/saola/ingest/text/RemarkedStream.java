package org.saola.ingest.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;

/**
 * Passes UTF-8 on, and at its end remarks what is odd in it: control characters, characters that
 * were encoded twice, and a last line without an end. All are taken as they are.
 */
public final class RemarkedStream extends FilterInputStream {
  private static final int DELETE = 0x7f;

  private final String file;
  private final ImportIssues issues;
  private final boolean table;
  private long line = 1;

  /** The last bytes, the newest lowest; nothing before a plain one counts. */
  private int last;

  private @Nullable First control;
  private long controls;
  private @Nullable First twice;
  private long twices;
  private boolean ended;

  /** What was met first, and on which line. */
  private record First(long line, String shown) {}

  private RemarkedStream(InputStream in, String file, boolean table, ImportIssues issues) {
    super(in);
    this.file = file;
    this.table = table;
    this.issues = issues;
  }

  /** A file of lines, each of which has an end. */
  public static InputStream table(String file, InputStream bytes, ImportIssues issues) {
    return new RemarkedStream(bytes, file, true, issues);
  }

  /** A file that tells itself where it ends, such as JSON. */
  public static InputStream of(String file, InputStream bytes, ImportIssues issues) {
    return new RemarkedStream(bytes, file, false, issues);
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read < 0) {
      end();
    } else {
      look(read);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    for (int at = offset; at < offset + read; at++) {
      look(buffer[at]);
    }
    if (read < 0) {
      end();
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void look(int read) {
    int next = read & 0xff;
    if (next < ' ' || next >= DELETE) {
      lookCloser(next);
    }
    last = last << 8 | next;
  }

  private void lookCloser(int next) {
    if (next == '\n') {
      line++;
    } else if (next < ' ' ? next != '\t' && next != '\r' : next == DELETE) {
      meetControl(next);
    } else if (isTwice(next)) {
      meetTwice();
    } else if ((last & 0xff) == 0xc2 && next < 0xa0 && !isLead(last >> 8)) {
      meetControl(next);
    }
  }

  private void meetControl(int character) {
    controls++;
    if (control == null) {
      control = new First(line, "U+%04X".formatted(character));
    }
  }

  /** Whether this begins the second half of a character of two bytes, or the third of one. */
  private boolean isTwice(int next) {
    return switch (next) {
      case 0xc2, 0xc5, 0xc6, 0xcb, 0xe2 -> isLead(last);
      case 0xac -> (last & 0xffffff) == 0xa2e282 && last >>> 24 == 0xc3;
      default -> false;
    };
  }

  /** Â, Ã, Ä and Å, which all letters with accents begin with. */
  private static boolean isLead(int bytes) {
    return (bytes >> 8 & 0xff) == 0xc3 && (bytes & 0xff) >= 0x82 && (bytes & 0xff) <= 0x85;
  }

  private void meetTwice() {
    twices++;
    if (twice == null) {
      twice = new First(line, isLead(last) ? Character.toString(0x40 + (last & 0xff)) : "â€");
    }
  }

  private void end() {
    if (ended) {
      return;
    }
    ended = true;
    if (control != null) {
      note(
          "controls",
          control.line(),
          "%,d control characters, the first is %s; clean the file, or they stay in its texts"
              .formatted(controls, control.shown()));
    }
    if (twice != null) {
      note(
          "twice",
          twice.line(),
          "%,d characters look as if they had been encoded as UTF-8 twice, the first begins with %s;"
                  .formatted(twices, twice.shown())
              + " make the file again, and open it as UTF-8 before it is saved so");
    }
    if (table && line > 1 && (last & 0xff) != '\n') {
      note(
          "cut",
          line,
          "the last line has no line break, which the others have; if the file was cut off, its"
              + " last cell is not whole: download it again");
    }
  }

  private void note(String kind, long where, String remark) {
    issues.noteOfFile(kind, new ImportIssue(file, where, null, null, remark));
  }
}
