package org.saola.ingest.redlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of tables too large for memory, put aside by partition in one temporary file, so that each
 * partition can be joined by itself (a grace hash join). The file disappears on close, and, where
 * the system allows it, also when the process is killed.
 */
final class PartitionedRows implements AutoCloseable {
  private static final int BLOCK_BYTES = 1 << 16;
  private static final int NULL = -1;

  /**
   * A row.
   *
   * @param source number of the file it came from
   * @param line where it stands there
   * @param key what rows are joined by
   */
  record Row(int source, int line, int key, List<@Nullable String> cells) {}

  private record Block(long position, int length) {}

  private final FileChannel file;
  private final List<List<Block>> blocks = new ArrayList<>();
  private final List<ByteArrayOutputStream> open = new ArrayList<>();
  private long end;

  /**
   * @param folder where there is room for all rows
   */
  PartitionedRows(Path folder, int partitions) {
    try {
      file =
          FileChannel.open(
              Files.createTempFile(folder, "import", ".rows"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException problem) {
      throw new UncheckedIOException("can't write a temporary file in " + folder, problem);
    }
    for (int partition = 0; partition < partitions; partition++) {
      blocks.add(new ArrayList<>());
      open.add(new ByteArrayOutputStream());
    }
  }

  int partitions() {
    return blocks.size();
  }

  void add(int partition, Row row) {
    var block = open.get(partition);
    try {
      write(row, new DataOutputStream(block));
      if (block.size() >= BLOCK_BYTES) {
        flush(partition);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("can't write a temporary file", problem);
    }
  }

  private static void write(Row row, DataOutputStream out) throws IOException {
    out.writeInt(row.source());
    out.writeInt(row.line());
    out.writeInt(row.key());
    out.writeInt(row.cells().size());
    for (var cell : row.cells()) {
      if (cell == null) {
        out.writeInt(NULL);
      } else {
        var bytes = cell.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
  }

  private void flush(int partition) throws IOException {
    var block = open.get(partition);
    var bytes = ByteBuffer.wrap(block.toByteArray());
    blocks.get(partition).add(new Block(end, bytes.remaining()));
    while (bytes.hasRemaining()) {
      end += file.write(bytes, end);
    }
    block.reset();
  }

  /** Hands over the rows of a partition from the wanted sources, in the order of their adding. */
  void forEach(int partition, IntPredicate sources, Consumer<Row> sink) {
    try {
      for (var block : blocks.get(partition)) {
        readAll(read(block), sources, sink);
      }
      readAll(ByteBuffer.wrap(open.get(partition).toByteArray()), sources, sink);
    } catch (IOException problem) {
      throw new UncheckedIOException("can't read a temporary file", problem);
    }
  }

  private ByteBuffer read(Block block) throws IOException {
    var bytes = ByteBuffer.allocate(block.length());
    while (bytes.hasRemaining()) {
      if (file.read(bytes, block.position() + bytes.position()) < 0) {
        throw new IOException("the file of rows put aside was cut off");
      }
    }
    return bytes.flip();
  }

  private static void readAll(ByteBuffer bytes, IntPredicate sources, Consumer<Row> sink) {
    while (bytes.hasRemaining()) {
      int source = bytes.getInt();
      boolean wanted = sources.test(source);
      int line = bytes.getInt();
      int key = bytes.getInt();
      int count = bytes.getInt();
      var cells = new ArrayList<@Nullable String>(count);
      for (int cell = 0; cell < count; cell++) {
        cells.add(cell(bytes, wanted));
      }
      if (wanted) {
        sink.accept(new Row(source, line, key, cells));
      }
    }
  }

  private static @Nullable String cell(ByteBuffer bytes, boolean wanted) {
    int length = bytes.getInt();
    if (length == NULL) {
      return null;
    }
    int at = bytes.position();
    bytes.position(at + length);
    return wanted ? new String(bytes.array(), bytes.arrayOffset() + at, length, UTF_8) : null;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException problem) {
      throw new UncheckedIOException("can't remove a temporary file", problem);
    }
  }
}
