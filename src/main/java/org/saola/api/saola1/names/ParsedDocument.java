package org.saola.api.saola1.names;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.ParsedName;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a name as answers tell them. */
final class ParsedDocument {
  private ParsedDocument() {}

  static void write(ObjectNode out, ParsedName name) {
    out.put("parsed", name.isName())
        .put("canonical", given(name.canonical()))
        .put("canonical_full", given(name.fullCanonical()))
        .put("rank", word(name.rank()))
        .put("authorship", given(name.authorship().text()))
        .put("year", name.authorship().year())
        .put("hybrid", word(name.hybrid()))
        .put("qualifier", word(name.qualifier()))
        .put("tag", name.tag())
        .put("code", word(name.code()))
        .put("sensu", name.sensu())
        .put("tail", name.tail());
    var parents = out.putArray("parents");
    name.parents().forEach(parents::add);
    var warnings = out.putArray("warnings");
    name.warnings().forEach(warning -> warnings.add(warning.word()));
  }

  static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  static @Nullable String word(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
