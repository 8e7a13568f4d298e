package org.saola.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * All answers of a run, in one file that only grows. An entry is written at once, and counts only
 * when it is there as a whole: whenever the program is killed, at most the last one is lost.
 *
 * <p>An entry is a mark, the lengths of head and body, a checksum of both, the head and the
 * deflated body.
 */
final class Journal implements AutoCloseable {
  private static final int MARK = 0x53_4a_30_31;
  private static final int FRAME_BYTES = 4 * Integer.BYTES;
  private static final int LONGEST_HEAD = 1 << 16;

  /** Between an address and what tells states of the same address apart. */
  static final char STAMP = '#';

  private final FileChannel file;
  private final Map<String, JournalEntry> entries = new HashMap<>();
  private final Map<String, JournalEntry> newestByPath = new HashMap<>();
  private long end;

  Journal(Path path) throws IOException {
    file = FileChannel.open(path, CREATE, READ, WRITE);
    for (var entry = next(); entry != null; entry = next()) {
      remember(entry);
    }
    file.truncate(end);
  }

  private void remember(JournalEntry entry) {
    entries.put(entry.key(), entry);
    int stamp = entry.key().indexOf(STAMP);
    if (stamp > 0) {
      newestByPath.put(entry.key().substring(0, stamp), entry);
    }
    end = entry.position() + entry.length();
  }

  /** The entry behind the last one; null when it is not there, or not as a whole. */
  private @Nullable JournalEntry next() throws IOException {
    var frame = read(end, FRAME_BYTES);
    if (frame == null || frame.getInt() != MARK) {
      return null;
    }
    int headLength = frame.getInt();
    int length = frame.getInt();
    int checksum = frame.getInt();
    long position = end + FRAME_BYTES + headLength;
    if (headLength < 0
        || headLength > LONGEST_HEAD
        || length < 0
        || position + length > file.size()) {
      return null;
    }
    var head = read(end + FRAME_BYTES, headLength);
    var body = position + length == file.size() ? read(position, length) : null;
    // only the last one can be torn
    if (head == null || (body != null && checksum(head, body) != checksum)) {
      return null;
    }
    try {
      return entry(head, position, length);
    } catch (BufferUnderflowException | NegativeArraySizeException | DateTimeException _) {
      return null; // the disk has changed it; what follows is asked again
    }
  }

  private @Nullable ByteBuffer read(long position, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        return null;
      }
    }
    return bytes.flip();
  }

  private static JournalEntry entry(ByteBuffer head, long position, int length) {
    int status = head.getInt();
    var time = Instant.ofEpochSecond(head.getLong());
    int totalPages = head.getInt();
    var entityTag = text(head);
    var key = text(head);
    return new JournalEntry(
        key, status, entityTag.isEmpty() ? null : entityTag, time, totalPages, position, length);
  }

  private static String text(ByteBuffer from) {
    var bytes = new byte[from.getInt()];
    from.get(bytes);
    return new String(bytes, UTF_8);
  }

  private static ByteBuffer head(String key, FetchedAnswer answer) {
    var entityTag = (answer.entityTag() == null ? "" : answer.entityTag()).getBytes(UTF_8);
    var name = key.getBytes(UTF_8);
    return ByteBuffer.allocate(4 * Integer.BYTES + Long.BYTES + entityTag.length + name.length)
        .putInt(answer.status())
        .putLong(answer.time().getEpochSecond())
        .putInt(answer.totalPages())
        .putInt(entityTag.length)
        .put(entityTag)
        .putInt(name.length)
        .put(name)
        .flip();
  }

  private static int checksum(ByteBuffer head, ByteBuffer body) {
    var sum = new CRC32C();
    sum.update(head.duplicate());
    sum.update(body.duplicate());
    return (int) sum.getValue();
  }

  /** Keeps an answer; it replaces an older one under the same key. */
  void add(String key, FetchedAnswer answer) {
    var head = head(key, answer);
    var body = ByteBuffer.wrap(deflated(answer.body()));
    int checksum = checksum(head, body);
    var whole =
        ByteBuffer.allocate(FRAME_BYTES + head.limit() + body.limit())
            .putInt(MARK)
            .putInt(head.limit())
            .putInt(body.limit())
            .putInt(checksum)
            .put(head)
            .put(body.duplicate())
            .flip();
    long position = end + FRAME_BYTES + head.limit();
    try {
      for (long at = end; whole.hasRemaining(); ) {
        at += file.write(whole, at);
      }
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal can't be written", e);
    }
    remember(entry(head.flip(), position, body.limit()));
  }

  private static byte[] deflated(byte[] body) {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED, true);
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The answer under a key; one that the disk has damaged is forgotten. */
  Optional<FetchedAnswer> find(String key) {
    return found(entries.get(key));
  }

  private Optional<FetchedAnswer> found(@Nullable JournalEntry entry) {
    try {
      return entry == null ? Optional.empty() : Optional.of(answer(entry));
    } catch (EOFException | ZipException _) {
      entries.remove(entry.key(), entry);
      newestByPath.values().remove(entry);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the journal can't be read", e);
    }
  }

  /** The last answer of a path, whatever its stamp. */
  Optional<FetchedAnswer> findNewest(String path) {
    return found(newestByPath.get(path));
  }

  private FetchedAnswer answer(JournalEntry entry) throws IOException {
    var inflater = new Inflater(true);
    try {
      var kept = read(entry.position(), entry.length());
      if (kept == null) {
        throw new EOFException("it was cut off");
      }
      var deflated = new byte[entry.length()];
      kept.get(deflated);
      var body =
          new InflaterInputStream(new ByteArrayInputStream(deflated), inflater).readAllBytes();
      return new FetchedAnswer(
          entry.status(), entry.entityTag(), entry.time(), entry.totalPages(), body);
    } finally {
      inflater.end();
    }
  }

  /** Forgets everything. */
  void clear() {
    try {
      file.truncate(0);
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal can't be emptied", e);
    }
    entries.clear();
    newestByPath.clear();
    end = 0;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
