package org.saola.spreadsheet.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list that somebody sent, its form told from its content. */
public final class ListFile {
  private static final int BEGINNING = 8;
  private static final int SAMPLE = 1 << 18;

  private final ListInput input;
  private final ListFormat format;
  private final Charset charset;
  private final char delimiter;
  private final Map<String, Integer> keys = new LinkedHashMap<>();

  private ListFile(ListInput input, ListFormat format, Charset charset, char delimiter) {
    this.input = input;
    this.format = format;
    this.charset = charset;
    this.delimiter = delimiter;
  }

  /**
   * What is known of a list besides its content.
   *
   * @param charset in which it is written; null = to be told from its bytes
   * @param delimiter what stands between cells; null = to be told from its lines
   */
  public record Known(@Nullable Charset charset, @Nullable Character delimiter) {
    /** Nothing. */
    public static final Known NOTHING = new Known(null, null);
  }

  /**
   * Looks at a list. Of a text every byte is read, to be sure of its encoding; of JSON everything,
   * as any object may have a key that no other has.
   *
   * @throws UnreadableList if it is none
   */
  public static ListFile open(ListInput input, Known known) {
    try {
      return opened(input, known);
    } catch (IOException e) {
      throw new UnreadableList("list.unreadable", String.valueOf(e.getMessage()));
    }
  }

  private static ListFile opened(ListInput input, Known known) throws IOException {
    byte[] beginning;
    try (var stream = input.open()) {
      beginning = stream.readNBytes(BEGINNING);
    }
    var kind = FileKind.of(beginning);
    if (kind == FileKind.WORKBOOK) {
      return new ListFile(input, ListFormat.XLSX, UTF_8, ',');
    }
    if (isJson(input, known)) {
      return json(input);
    }
    var charset = known.charset() == null ? TextCensus.of(input) : known.charset();
    var told = known.delimiter();
    if (told != null) {
      return new ListFile(input, told == '\t' ? ListFormat.TSV : ListFormat.CSV, charset, told);
    }
    var delimiter = sampled(input, charset);
    return delimiter == null
        ? new ListFile(input, ListFormat.LINES, charset, '\n')
        : new ListFile(
            input, delimiter == '\t' ? ListFormat.TSV : ListFormat.CSV, charset, delimiter);
  }

  /**
   * Whether a list is JSON, if it is one at all.
   *
   * @throws UnreadableList if nothing can be read of it
   */
  public static boolean isJson(ListInput input, Known known) {
    if (known.delimiter() != null) {
      return false;
    }
    try (var stream = input.open()) {
      var text = new String(stream.readNBytes(SAMPLE), UTF_8).replace("\uFEFF", "").stripLeading();
      return text.startsWith("{") || text.startsWith("[");
    } catch (IOException e) {
      throw new UnreadableList("list.unreadable", String.valueOf(e.getMessage()));
    }
  }

  private static ListFile json(ListInput input) throws IOException {
    var file = new ListFile(input, ListFormat.JSON, UTF_8, ',');
    boolean inArray;
    try (var rows = new JsonRows(input.open(), file.keys)) {
      while (rows.hasNext()) {
        rows.next();
      }
      inArray = rows.inArray();
    }
    if (inArray) {
      return file;
    }
    var lines = new ListFile(input, ListFormat.NDJSON, UTF_8, ',');
    lines.keys.putAll(file.keys);
    return lines;
  }

  private static @Nullable Character sampled(ListInput input, Charset charset) throws IOException {
    try (var text = reader(input, charset)) {
      var sample = new char[SAMPLE];
      int length = 0;
      for (int read = 0; length < SAMPLE && read >= 0; length += Math.max(0, read)) {
        read = text.read(sample, length, SAMPLE - length);
      }
      var found = Delimiter.of(new String(sample, 0, length), length < SAMPLE);
      return found.isPresent() ? (Character) (char) found.getAsInt() : null;
    }
  }

  /** A byte that is none in the encoding is an error, and never another character. */
  private static Reader reader(ListInput input, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var text = new BufferedReader(new InputStreamReader(input.open(), decoder), 1 << 16);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  public ListFormat format() {
    return format;
  }

  /** In which it is written, if it is a text. */
  public Charset charset() {
    return charset;
  }

  /** What stands between its cells; a comma where nothing does. */
  public char delimiter() {
    return format == ListFormat.LINES ? ',' : delimiter;
  }

  /** The names of its columns, where they are keys; empty where only its first row may tell. */
  public List<String> keys() {
    return List.copyOf(keys.keySet());
  }

  /** Its rows, from the beginning; to be closed. */
  public ListRows rows() {
    try {
      return switch (format) {
        case XLSX -> WorkbookRows.open(input);
        case JSON, NDJSON -> new JsonRows(input.open(), keys);
        case LINES -> new LineRows(reader(input, charset));
        case CSV, TSV -> new DelimitedRows(reader(input, charset), delimiter);
      };
    } catch (IOException e) {
      throw new UnreadableList("list.unreadable", String.valueOf(e.getMessage()));
    }
  }
}
