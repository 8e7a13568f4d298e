package org.saola.web.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.http.path.PathPattern;
import org.saola.web.part.CategoryBar;
import org.saola.web.part.TableFile;
import org.saola.web.part.ThreatenedShare;

/**
 * A block of a page of groups that is asked for as a file.
 *
 * @param page the path of the page
 * @param block its groups, {@code parts} and {@code others}, or its {@code species}
 * @param form {@code csv} or {@code json}
 */
record GroupFile(String page, String block, String form) {
  private static final PathPattern ALL =
      PathPattern.of(GroupPages.BASE + "/{block}.{form:csv|json}");
  private static final PathPattern ONE =
      PathPattern.of(GroupPages.BASE + "/{rank}/{name}/{block}.{form:csv|json}");

  /** The file of a path; empty when it is none. */
  static Optional<GroupFile> of(String path) {
    return Optional.ofNullable(ALL.match(path))
        .or(() -> Optional.ofNullable(ONE.match(path)))
        .map(named ->
            new GroupFile(
                path.substring(0, path.lastIndexOf('/')),
                Objects.requireNonNull(named.get("block")),
                Objects.requireNonNull(named.get("form"))));
  }

  /** The name that the file is kept under, without its ending. */
  String name() {
    return page.substring(1).replace('/', '-') + "-" + block;
  }

  /** The rows of the block; empty when the page has no such block. */
  Optional<TableFile> table(GroupView view) {
    var group = view.group();
    return switch (block) {
      case "parts" -> Optional.of(groups(view.parts()));
      case "others" -> Optional.of(groups(view.others()));
      case "species" -> group == null ? Optional.empty() : Optional.of(species(group));
      default -> Optional.empty();
    };
  }

  private static TableFile groups(List<SpeciesGroup> groups) {
    var table =
        TableFile.of(
                "rank",
                "name",
                "species",
                "threatened_percent_lower",
                "threatened_percent_best",
                "threatened_percent_upper")
            .and(CategoryBar.columns());
    for (var group : groups) {
      var share = group.share();
      var cells =
          new ArrayList<@Nullable Object>(List.of(group.rank(), group.name(), group.size()));
      cells.add(share == null ? null : ThreatenedShare.rounded(share.lower()));
      cells.add(share == null ? null : ThreatenedShare.rounded(share.best()));
      cells.add(share == null ? null : ThreatenedShare.rounded(share.upper()));
      cells.addAll(group.bar().counts());
      table.row(cells);
    }
    return table;
  }

  private static TableFile species(SpeciesGroup group) {
    var table = TableFile.of("key", "scientific_name", "category");
    for (var taxon : group.species()) {
      table.row(
          taxon.id(), taxon.accepted().name(), taxon.status().isEmpty() ? "NE" : taxon.status());
    }
    return table;
  }
}
