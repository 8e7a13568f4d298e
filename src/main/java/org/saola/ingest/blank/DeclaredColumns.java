package org.saola.ingest.blank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The columns of a table with what each may hold, in the order of their declaration. */
public record DeclaredColumns(SequencedMap<String, Holds> kinds) {
  private static final Map<String, Holds> MARKS =
      Map.of(
          "text", Holds.TEXT,
          "any", Holds.CODE,
          "country", Holds.COUNTRY_CODE,
          "category", Holds.CATEGORY);

  public DeclaredColumns {
    kinds = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(kinds));
  }

  /**
   * Columns by their declarations: a name alone, where words such as {@code NA} never are values,
   * or {@code notes=text}, {@code language=any}, {@code code=country}, {@code status=category}.
   */
  public static DeclaredColumns of(Iterable<String> declarations) {
    var kinds = new LinkedHashMap<String, Holds>();
    for (var declaration : declarations) {
      var parts = declaration.split("=", 2);
      var kind = parts.length == 1 ? Holds.NO_SUCH_WORD : MARKS.get(parts[1]);
      if (kind == null) {
        throw new IllegalArgumentException("unknown kind of column: " + declaration);
      }
      kinds.put(parts[0], kind);
    }
    return new DeclaredColumns(kinds);
  }

  public List<String> names() {
    return List.copyOf(kinds.keySet());
  }
}
