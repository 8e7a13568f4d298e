package org.saola.api.saola1.search;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.search.Hit;
import tools.jackson.databind.node.ObjectNode;

/** What is told of an entry that was found. */
public final class HitDocument {
  /** The columns of a table of hits. */
  public static final List<String> COLUMNS =
      List.of(
          "name",
          "author",
          "rank",
          "kingdom",
          "class",
          "order",
          "family",
          "cites_id",
          "cites_name",
          "appendix",
          "iucn_id",
          "iucn_name",
          "category",
          "matched_name",
          "matched_as",
          "how");

  private HitDocument() {}

  /** As the API tells it. */
  public static void write(ObjectNode out, Hit hit) {
    var first = hit.entry().first();
    out.put("name", first.accepted().name())
        .put("author", given(first.accepted().author()))
        .put("rank", given(first.rank()))
        .put("kingdom", given(first.higher().kingdom()))
        .put("class", given(first.higher().className()))
        .put("order", given(first.higher().order()))
        .put("family", given(first.higher().family()));
    side(out, "cites", "appendix", hit.entry().cites());
    side(out, "iucn", "category", hit.entry().redList());
    why(out, hit);
  }

  private static void side(
      ObjectNode out, String list, String status, @Nullable SourceTaxon taxon) {
    if (taxon == null) {
      out.putNull(list);
    } else {
      out.putObject(list)
          .put("id", taxon.id())
          .put("name", taxon.accepted().name())
          .put(status, given(taxon.status()));
    }
  }

  /** Why it was found: by which name, what that is to it, and how alike it is. */
  static void why(ObjectNode out, Hit hit) {
    out.putObject("why")
        .put("name", hit.name().text())
        .put("kind", hit.name().kind().word())
        .put("language", given(hit.name().language()))
        .put("how", hit.how().word());
  }

  static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The cells of {@link #COLUMNS}. */
  public static List<@Nullable Object> row(Hit hit) {
    var first = hit.entry().first();
    var cites = hit.entry().cites();
    var redList = hit.entry().redList();
    return Arrays.asList(
        first.accepted().name(),
        first.accepted().author(),
        first.rank(),
        first.higher().kingdom(),
        first.higher().className(),
        first.higher().order(),
        first.higher().family(),
        cites == null ? null : cites.id(),
        cites == null ? null : cites.accepted().name(),
        cites == null ? null : cites.status(),
        redList == null ? null : redList.id(),
        redList == null ? null : redList.accepted().name(),
        redList == null ? null : redList.status(),
        hit.name().text(),
        hit.name().kind().word(),
        hit.how().word());
  }
}
