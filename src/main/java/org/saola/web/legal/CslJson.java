package org.saola.web.legal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes citations in the JSON of the Citation Style Language, as Zotero and pandoc read it. */
final class CslJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private CslJson() {}

  static String of(Citation citation) {
    var item = new LinkedHashMap<String, Object>();
    item.put("id", citation.key());
    item.put("type", "dataset");
    Optional.ofNullable(citation.author())
        .ifPresent(author -> item.put("author", List.of(Map.of("literal", author))));
    item.put("title", citation.title());
    item.put("issued", date(Integer.parseInt(citation.year())));
    item.put("version", citation.version());
    Optional.ofNullable(citation.publisher()).ifPresent(name -> item.put("publisher", name));
    Optional.ofNullable(citation.place()).ifPresent(place -> item.put("publisher-place", place));
    Optional.ofNullable(citation.address()).ifPresent(address -> item.put("URL", address));
    var day = citation.accessed();
    item.put("accessed", date(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    Optional.ofNullable(citation.wording()).ifPresent(wording -> item.put("note", wording));
    return JSON.writeValueAsString(List.of(item)) + "\n";
  }

  private static Map<String, Object> date(Integer... parts) {
    return Map.of("date-parts", List.of(List.of(parts)));
  }
}
