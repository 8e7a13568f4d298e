package org.saola.store.speciesplus;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.saola.store.content.KeyedBytes;

/**
 * Records put aside in a file until they can be taken back in the order of the index. Inserting far
 * apart into tables much larger than memory would write every page many times.
 */
final class RecordSpool implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private record Entry(int place, TaxonRow row, long position, int length) {}

  private final FileChannel file;
  private final DataOutputStream output;
  private final List<Entry> entries = new ArrayList<>();
  private long end;

  /** The file is made or emptied, and deleted on close. */
  RecordSpool(Path path) throws IOException {
    this.file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    this.output =
        new DataOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_BYTES));
  }

  void add(PendingRecord pending) throws IOException {
    int length = Integer.BYTES + pending.document().length;
    output.writeInt(pending.document().length);
    output.write(pending.document());
    for (var rendition : pending.renditions()) {
      output.writeLong(rendition.key());
      output.writeInt(rendition.content().length);
      output.write(rendition.content());
      length += Long.BYTES + Integer.BYTES + rendition.content().length;
    }
    entries.add(new Entry(pending.place(), pending.row(), end, length));
    end += length;
  }

  /** Hands over all records by rising place. */
  void forEach(Consumer<PendingRecord> sink) throws IOException {
    output.flush();
    entries.sort(Comparator.comparingInt(Entry::place));
    for (var entry : entries) {
      sink.accept(read(entry));
    }
  }

  private PendingRecord read(Entry entry) throws IOException {
    var buffer = ByteBuffer.allocate(entry.length());
    while (buffer.hasRemaining()) {
      if (file.read(buffer, entry.position() + buffer.position()) < 0) {
        throw new IOException("the file of records put aside was cut off");
      }
    }
    buffer.flip();
    var document = bytes(buffer);
    var renditions = new ArrayList<KeyedBytes>();
    while (buffer.hasRemaining()) {
      renditions.add(new KeyedBytes(buffer.getLong(), bytes(buffer)));
    }
    return new PendingRecord(entry.place(), entry.row(), document, renditions);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    var bytes = new byte[buffer.getInt()];
    buffer.get(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
