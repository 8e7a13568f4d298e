package org.saola.sync.peer;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.saola.changes.ChangeKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents that changed, put aside in a file of this run. */
final class DocumentSpool implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Extent GONE = new Extent(0, 0);

  private final FileChannel file;
  private final Map<Key, Extent> extents = new HashMap<>();
  private long end;

  /** Whose document it is. */
  record Key(ChangeKind kind, int id) {}

  private record Extent(long position, int length) {}

  /** Takes a file, whatever it holds; it is removed at the end. */
  DocumentSpool(Path path) throws IOException {
    file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  boolean has(Key key) {
    return extents.containsKey(key);
  }

  /**
   * Keeps what became of a document, in place of what was kept of it before.
   *
   * @param document null = it is gone
   */
  void put(Key key, @Nullable JsonNode document) {
    if (document == null) {
      extents.put(key, GONE);
      return;
    }
    var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(document));
    extents.put(key, new Extent(end, bytes.remaining()));
    try {
      while (bytes.hasRemaining()) {
        end += file.write(bytes, end);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("changed documents can't be put aside", e);
    }
  }

  /** What was kept; empty when it is gone. */
  Optional<JsonNode> get(Key key) {
    var extent = extents.getOrDefault(key, GONE);
    return extent.length() == 0 ? Optional.empty() : Optional.of(read(extent));
  }

  private JsonNode read(Extent extent) {
    var bytes = ByteBuffer.allocate(extent.length());
    try {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, extent.position() + bytes.position()) < 0) {
          throw new EOFException("the file was cut off");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("changed documents can't be read again", e);
    }
    return JSON.readTree(bytes.array());
  }

  /** Hands over what was kept of a kind, without what is gone. */
  void forEach(ChangeKind kind, BiConsumer<Key, JsonNode> sink) {
    extents.forEach((key, extent) -> {
      if (key.kind() == kind && extent.length() > 0) {
        sink.accept(key, read(extent));
      }
    });
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
