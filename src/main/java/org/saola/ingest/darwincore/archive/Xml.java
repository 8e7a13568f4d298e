package org.saola.ingest.darwincore.archive;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.saola.ingest.Bounds;
import org.saola.ingest.InputFile;
import org.saola.ingest.RefusedInput;

/** Reads XML that is not trusted: without DTDs and without entities from elsewhere. */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Looks at an element. */
  @FunctionalInterface
  interface Visitor {

    /** Visits the beginning of an element; may read on to its end, not beyond. */
    void begin(XMLStreamReader element) throws XMLStreamException;
  }

  /**
   * Visits all elements that the visitor doesn't read itself, in the order of the file.
   *
   * @throws RefusedInput when the file is not well-formed
   */
  static void read(InputFile file, Visitor visitor) {
    try (var bytes = Bounds.record(file.name(), file.open())) {
      var reader = FACTORY.createXMLStreamReader(bytes);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          visitor.begin(reader);
        }
      }
    } catch (XMLStreamException broken) {
      var place = broken.getLocation();
      throw new RefusedInput(
          "%s:%d is not well-formed XML; write the archive again"
              .formatted(file.name(), place == null ? 0 : place.getLineNumber()));
    } catch (IOException problem) {
      throw new UncheckedIOException(file.name() + " can't be read", problem);
    }
  }
}
