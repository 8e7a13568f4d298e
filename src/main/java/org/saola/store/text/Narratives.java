package org.saola.store.text;

import java.util.EnumMap;
import java.util.Map;
import org.saola.redlist.Narrative;
import org.saola.store.redlist.record.PartReader;

/** The narratives of assessments as they are searched. */
final class Narratives {
  private Narratives() {}

  /** Those that a document has, without markup. */
  static Map<Narrative, String> of(byte[] document) {
    var texts = new EnumMap<Narrative, String>(Narrative.class);
    PartReader.narratives(document)
        .forEach((narrative, html) -> {
          var text = PlainNarrative.of(html);
          if (!text.isEmpty()) {
            texts.put(narrative, text);
          }
        });
    return texts;
  }
}
