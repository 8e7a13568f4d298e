package org.saola.spreadsheet.list;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.saola.message.WrittenNumber;

/**
 * The parts of a workbook, which is a ZIP of XML. Not more of it is unpacked than a real list
 * needs, whatever it says of its sizes.
 */
final class WorkbookParts {
  private static final XMLInputFactory XML = xml();

  private final ListInput input;

  WorkbookParts(ListInput input) {
    this.input = input;
  }

  private static XMLInputFactory xml() {
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // a text of any length comes in pieces, and is never whole in memory
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** A part by its name in any case; empty when there is none. */
  Optional<Part> find(String name) throws IOException {
    var zip = new ZipInputStream(input.open());
    try {
      var unpacked = new Bounded(zip);
      int entries = 0;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > ListBounds.ENTRIES) {
          throw new UnreadableList("workbook.parts", new WrittenNumber(ListBounds.ENTRIES));
        }
        if (entry.getName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
          return Optional.of(new Part(unpacked, XML.createXMLStreamReader(unpacked)));
        }
        unpacked.skipAll();
      }
    } catch (ZipException | XMLStreamException e) {
      zip.close();
      throw damaged(e);
    } catch (RuntimeException | IOException e) {
      zip.close();
      throw e;
    }
    zip.close();
    return Optional.empty();
  }

  static UnreadableList damaged(Exception problem) {
    return new UnreadableList(
        "workbook.damaged", String.valueOf(problem.getMessage()).lines().findFirst().orElse(""));
  }

  /** Whether there is a piece of text. */
  static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** A part that is being read. */
  record Part(InputStream stream, XMLStreamReader xml) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  /** Ends what unpacks to more than any list. */
  private static final class Bounded extends FilterInputStream {
    private long left = ListBounds.WORKBOOK_BYTES;

    Bounded(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new UnreadableList("workbook.large", ListBounds.WORKBOOK_BYTES >> 20);
      }
    }

    private void skipAll() throws IOException {
      var buffer = new byte[1 << 16];
      while (read(buffer, 0, buffer.length) >= 0) {
        // counts
      }
    }
  }
}
