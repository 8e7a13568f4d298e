package org.saola.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is searched and listed of a release, as it is stored; places are by rising assessment id.
 *
 * @param texts small documents of the whole release, by name
 */
record RedListIndex(
    AssessmentTable assessments, FacetMembers facets, RedListTaxa taxa, Map<String, byte[]> texts) {
  /**
   * Must rise with each change of what is stored; a release of the format before must stay
   * readable, because the next one is compared with it.
   */
  private static final int FORMAT = 1;

  /**
   * @throws IOException if another version wrote it
   */
  static RedListIndex read(IndexReader input) throws IOException {
    int format = input.number();
    if (format != FORMAT) {
      throw new IOException(
          "the Red List was imported by another version of Saola (format %d, this one reads %d); import it again"
              .formatted(format, FORMAT));
    }
    return new RedListIndex(
        AssessmentTable.read(input),
        FacetMembers.read(input),
        RedListTaxa.read(input),
        readTexts(input));
  }

  private static Map<String, byte[]> readTexts(IndexReader input) throws IOException {
    var texts = new LinkedHashMap<String, byte[]>();
    for (int left = input.number(); left > 0; left--) {
      var name = input.text();
      if (name == null) {
        throw new IOException("a document without a name");
      }
      texts.put(name, input.bytes());
    }
    return texts;
  }

  void write(IndexWriter output) throws IOException {
    output.number(FORMAT);
    assessments.write(output);
    facets.write(output);
    taxa.write(output);
    output.number(texts.size());
    for (var text : texts.entrySet()) {
      output.text(text.getKey());
      output.bytes(text.getValue());
    }
  }
}
