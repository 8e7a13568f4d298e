package org.saola.ingest.darwincore.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;

/** Reads {@code meta.xml}, which says what the tables of a Darwin Core archive hold. */
public final class MetaFile {
  /** The place of the id of the taxon that a row belongs to. */
  public static final String CORE_ID = "coreid";

  private final InputFile meta;
  private final InputFiles files;
  private final List<ArchiveTable> tables = new ArrayList<>();
  private @Nullable OpenTable open;

  private MetaFile(InputFile meta, InputFiles files) {
    this.meta = meta;
    this.files = files;
  }

  /**
   * The tables that a {@code meta.xml} describes, the core first.
   *
   * @throws RefusedInput if a table is missing, or described in a way that can't be understood
   */
  public static List<ArchiveTable> read(InputFile meta, InputFiles files) {
    var reader = new MetaFile(meta, files);
    Xml.read(meta, reader::begin);
    reader.finish();
    if (reader.tables.isEmpty()) {
      throw new RefusedInput(meta.name() + " describes no table; a core with its file is needed");
    }
    return reader.tables;
  }

  /** A table whose description is being read. */
  private record OpenTable(
      String type,
      TableFormat format,
      List<String> locations,
      Map<String, Integer> columns,
      Map<String, String> defaults) {}

  private void begin(XMLStreamReader element) throws XMLStreamException {
    switch (element.getLocalName()) {
      case "core", "extension" -> {
        finish();
        open =
            new OpenTable(
                Term.simple(attribute(element, "rowType", "")),
                format(element),
                new ArrayList<>(),
                new HashMap<>(),
                new HashMap<>());
      }
      case "location" -> table().locations().add(element.getElementText().strip());
      case "id", CORE_ID -> table().columns().put(CORE_ID, number(element, "index", "0"));
      case "field" -> addField(element);
      default -> {
        // folders and what others add
      }
    }
  }

  private OpenTable table() {
    if (open == null) {
      throw new RefusedInput(meta.name() + " has a field or file outside of a core or extension");
    }
    return open;
  }

  private void addField(XMLStreamReader element) {
    var term = Term.simple(attribute(element, "term", ""));
    if (element.getAttributeValue(null, "index") != null) {
      table().columns().put(term, number(element, "index", ""));
    }
    var value = element.getAttributeValue(null, "default");
    if (value != null) {
      table().defaults().put(term, value);
    }
  }

  private TableFormat format(XMLStreamReader element) {
    var separator = unescaped(attribute(element, "fieldsTerminatedBy", ","));
    var quote = unescaped(attribute(element, "fieldsEnclosedBy", "\""));
    if (separator.isEmpty() || quote.length() > 1) {
      throw new RefusedInput(
          "%s: cells need a separator, and one character at most round them"
              .formatted(meta.name()));
    }
    return new TableFormat(
        separator,
        quote.isEmpty() ? TableFormat.NO_QUOTE : quote.charAt(0),
        number(element, "ignoreHeaderLines", "0"),
        charset(attribute(element, "encoding", UTF_8.name())));
  }

  private Charset charset(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      throw new RefusedInput(
          "%s: unknown encoding \"%s\"; UTF-8 is usual".formatted(meta.name(), name));
    }
  }

  private int number(XMLStreamReader element, String name, String otherwise) {
    var text = attribute(element, name, otherwise);
    if (!text.matches("[0-9]{1,4}")) {
      throw new RefusedInput(
          "%s:%d: %s \"%s\" is not a number"
              .formatted(meta.name(), element.getLocation().getLineNumber(), name, text));
    }
    return Integer.parseInt(text);
  }

  private static String attribute(XMLStreamReader element, String name, String otherwise) {
    return Objects.requireNonNullElse(element.getAttributeValue(null, name), otherwise);
  }

  private static String unescaped(String text) {
    return text.replace("\\t", "\t").replace("\\\"", "\"").replace("&quot;", "\"");
  }

  private void finish() {
    if (open == null) {
      return;
    }
    for (var location : open.locations()) {
      tables.add(
          new ArchiveTable(
              open.type(), file(location), open.format(), open.columns(), open.defaults()));
    }
    open = null;
  }

  private InputFile file(String location) {
    var folder = meta.name().substring(0, meta.name().lastIndexOf('/') + 1);
    return files
        .find(folder + location)
        .orElseThrow(() ->
            new RefusedInput(
                "%s names the table %s, which is not there; take the whole archive"
                    .formatted(meta.name(), location)));
  }
}
