package org.saola.store.redlist;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.saola.store.index.IndexReader;
import org.saola.store.index.IndexWriter;

/**
 * What is searched and listed of a release, as it is stored; places are by rising assessment id.
 *
 * @param texts small documents of the whole release, by name
 */
public record AssessmentIndex(
    AssessmentTable assessments, FacetMembers facets, RedListTaxa taxa, Map<String, byte[]> texts) {
  /** The name of the text that holds all Green Status assessments. */
  public static final String GREEN_STATUS = "green_status/all";

  /**
   * Must rise with each change of what is stored; a release of the format before must stay
   * readable, because the next one is compared with it.
   */
  private static final int FORMAT = 1;

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if another version wrote it
   */
  public static AssessmentIndex read(IndexReader input) throws IOException {
    int format = input.number();
    if (format != FORMAT) {
      throw new IOException(
          "the Red List was imported by another version of Saola (format %d, this one reads %d); import it again"
              .formatted(format, FORMAT));
    }
    return new AssessmentIndex(
        AssessmentTable.read(input),
        FacetMembers.read(input),
        RedListTaxa.read(input),
        readTexts(input));
  }

  /** How many taxa have a document. */
  public int taxonCount() {
    return taxa.ids().length;
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

  public void write(IndexWriter output) throws IOException {
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
