package org.saola.changes;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says by the path what the change of a field means. */
public final class PathClasses {
  private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

  /** These count only where nothing else changed; the first of them counts. */
  private static final List<ChangeClass> MINOR =
      List.of(ChangeClass.TEXT_ONLY, ChangeClass.ORDER, ChangeClass.TIME_ONLY);

  private final Map<String, ChangeClass> byPath = new HashMap<>();

  /**
   * Reads a table.
   *
   * @param table a class and its paths in each line; {@code *} stands for any index; a path holds
   *     for what is below it too, unless that has its own
   */
  public PathClasses(String table) {
    table
        .lines()
        .map(line -> line.strip().split(" +"))
        .forEach(line -> {
          var meaning = ChangeClass.find(line[0]).orElseThrow();
          for (int column = 1; column < line.length; column++) {
            byPath.put(line[column], meaning);
          }
        });
  }

  /** What a step at this path means; {@link ChangeClass#DETAILS} when the table does not say. */
  public ChangeClass of(String path) {
    var known = INDEX.matcher(path).replaceAll("/*");
    @Nullable ChangeClass meaning = byPath.get(known);
    while (meaning == null && !known.isEmpty()) {
      known = known.substring(0, known.lastIndexOf('/'));
      meaning = byPath.get(known);
    }
    return Objects.requireNonNullElse(meaning, ChangeClass.DETAILS);
  }

  /** What all steps together mean. */
  public Set<ChangeClass> of(Collection<Edit> edits) {
    var all = EnumSet.noneOf(ChangeClass.class);
    edits.forEach(edit -> all.add(of(edit.path())));
    return withoutMinor(all);
  }

  private static Set<ChangeClass> withoutMinor(Set<ChangeClass> classes) {
    var major = EnumSet.copyOf(classes);
    major.removeAll(MINOR);
    if (!major.isEmpty()) {
      return major;
    }
    return MINOR.stream().filter(classes::contains).findFirst().map(Set::of).orElse(Set.of());
  }
}
