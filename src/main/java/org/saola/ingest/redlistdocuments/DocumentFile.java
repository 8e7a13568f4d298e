package org.saola.ingest.redlistdocuments;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.json.BrokenJson;
import org.saola.ingest.text.RemarkedStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON documents of one file, one after another: a single one however it is laid out, one a
 * line, or an array of them; packed by gzip or not.
 */
final class DocumentFile implements AutoCloseable {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final ObjectReader TREE = MAPPER.reader();
  private static final int BYTE_ORDER_MARK = 0xef;

  private final String name;
  private final DocumentBytes bytes;
  private final JsonParser parser;
  private boolean inArray;
  private long line = 1;

  private DocumentFile(String name, DocumentBytes bytes) {
    this.name = name;
    this.bytes = bytes;
    this.parser = MAPPER.tokenStreamFactory().createParser(ObjectReadContext.empty(), bytes);
  }

  /**
   * Opens a file.
   *
   * @param issues gets what is odd in its text
   * @return null when it doesn't begin as JSON objects or an array of them do
   * @throws RefusedInput when it is packed and damaged
   */
  static @Nullable DocumentFile open(InputFile file, ImportIssues issues) {
    try {
      var content =
          RemarkedStream.of(file.name(), new NamedInput(file.name(), file::open).open(), issues);
      var bytes = new DocumentBytes(file.name(), content);
      if (beginsAsJson(bytes)) {
        return new DocumentFile(file.name(), bytes);
      }
      bytes.close();
      return null;
    } catch (EOFException | ZipException | JacksonIOException _) {
      throw new RefusedInput(
          file.name() + ": the gzip file is cut off or damaged; download it again");
    } catch (IOException problem) {
      throw new UncheckedIOException(file.name() + " can't be read", problem);
    }
  }

  private static boolean beginsAsJson(InputStream bytes) throws IOException {
    bytes.mark(1 << 12);
    int first = bytes.read();
    if (first == BYTE_ORDER_MARK) {
      bytes.skipNBytes(2);
      first = bytes.read();
    }
    for (int skipped = 0; Character.isWhitespace(first) && skipped < 1 << 11; skipped++) {
      first = bytes.read();
    }
    bytes.reset();
    return first == '{' || first == '[';
  }

  /**
   * Goes to the next document; false when there is none.
   *
   * @throws BrokenDocument when the file is no JSON from here on
   */
  boolean next() {
    bytes.allowDocument();
    return guarded(() -> {
      var token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && !inArray) {
        inArray = true;
        token = parser.nextToken();
      }
      while (inArray && token == JsonToken.END_ARRAY) {
        inArray = false;
        token = parser.nextToken();
      }
      line = parser.currentTokenLocation().getLineNr();
      return token != null;
    });
  }

  /** The line on which the current document begins; 1 = the first. */
  long line() {
    return line;
  }

  /** The whole current document. */
  JsonNode read() {
    return guarded(() -> TREE.readTree(parser));
  }

  /** What stands under one key of the current document, which is an object; empty if nothing. */
  JsonNode read(String key) {
    return guarded(() -> {
      JsonNode found = MAPPER.missingNode();
      for (var field = parser.nextName(); field != null; field = parser.nextName()) {
        parser.nextToken();
        if (field.equals(key)) {
          found = TREE.readTree(parser);
        } else {
          parser.skipChildren();
        }
      }
      return found;
    });
  }

  /** Leaves the current document out. */
  void skip() {
    guarded(parser::skipChildren);
  }

  /** Reads from the parser. */
  @FunctionalInterface
  private interface Reading<T> {
    T read();
  }

  private <T> T guarded(Reading<T> reading) {
    try {
      return reading.read();
    } catch (JacksonIOException problem) {
      throw damaged(problem);
    } catch (JacksonException broken) {
      var place = broken.getLocation();
      throw new BrokenDocument(
          BrokenJson.issue(
              name,
              place == null ? line : place.getLineNr(),
              broken,
              "the rest of the file was not read"));
    }
  }

  private RuntimeException damaged(JacksonIOException problem) {
    var cause = problem.getCause();
    if (cause instanceof EOFException || cause instanceof ZipException) {
      return new BrokenDocument(
          new ImportIssue(
              name,
              parser.currentLocation().getLineNr(),
              null,
              null,
              "the gzip file is cut off or damaged here; download it again"));
    }
    return new UncheckedIOException(
        name + " can't be read", cause == null ? new IOException(problem) : cause);
  }

  @Override
  public void close() {
    parser.close();
  }
}
