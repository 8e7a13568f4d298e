package org.saola.store.redlist.record;

import java.util.Set;
import org.saola.json.JsonFields;
import org.saola.redlist.Assessment.Citation;
import org.saola.redlist.Assessment.Credit;

/** Reads who assessed a taxon, from what, and what had to be corrected. */
final class SourcesReader {
  private static final Set<String> CREDIT_KEYS = Set.of("credit_type_name", "full", "value");
  private static final Set<String> ERRATUM_KEYS = Set.of("reason");
  private static final Set<String> REFERENCE_KEYS =
      Set.of("citation", "year", "title", "author", "citation_short");

  private SourcesReader() {}

  static Credit credit(JsonFields fields) {
    fields.know(CREDIT_KEYS);
    return new Credit(
        fields.findText("credit_type_name"), fields.findText("full"), fields.findTexts("value"));
  }

  static String erratum(JsonFields fields) {
    fields.know(ERRATUM_KEYS);
    return fields.getText("reason");
  }

  static Citation reference(JsonFields fields) {
    fields.know(REFERENCE_KEYS);
    return new Citation(
        fields.findText("citation"),
        fields.findText("year"),
        fields.findText("title"),
        fields.findText("author"),
        fields.findText("citation_short"));
  }
}
