package org.saola.codelists;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.CodeLists;
import org.saola.redlist.CodeLists.GroupTaxon;
import org.saola.redlist.Coded;
import org.saola.redlist.ComprehensiveGroup;
import org.saola.redlist.Group;

/** The code lists that come with the program. */
public final class CodeListFiles {
  private static final String FOLDER = "/org/saola/redlist/codelists/";
  private static final Set<Group> WITHOUT_CODED_LIST =
      EnumSet.of(Group.COMPREHENSIVE_GROUPS, Group.RED_LIST_CATEGORIES, Group.SEARCH_TAGS);

  private CodeListFiles() {}

  /** Reads all lists. */
  public static CodeLists load() {
    Map<Group, List<Coded>> entries = new EnumMap<>(Group.class);
    for (var group : Group.values()) {
      if (!group.rank() && !WITHOUT_CODED_LIST.contains(group)) {
        entries.put(group, read(group.path(), CodeListFiles::coded));
      }
    }
    return new CodeLists(
        entries,
        read(Group.RED_LIST_CATEGORIES.path(), CodeListFiles::category),
        read(Group.COMPREHENSIVE_GROUPS.path(), CodeListFiles::comprehensiveGroup),
        read("comprehensive_group_taxa", CodeListFiles::groupTaxon));
  }

  private static <T> List<T> read(String name, Function<NamedCsvRecord, T> row) {
    var file = FOLDER + name + ".csv";
    var bytes = Objects.requireNonNull(CodeListFiles.class.getResourceAsStream(file), file);
    try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, UTF_8))) {
      return rows.stream().map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  private static Coded coded(NamedCsvRecord row) {
    return new Coded(row.getField("code"), row.getField("description_en"));
  }

  private static Category category(NamedCsvRecord row) {
    return new Category(
        nullIfEmpty(row.getField("version")), row.getField("description_en"), row.getField("code"));
  }

  private static ComprehensiveGroup comprehensiveGroup(NamedCsvRecord row) {
    return new ComprehensiveGroup(
        row.getField("name"),
        Boolean.parseBoolean(row.getField("high")),
        Boolean.parseBoolean(row.getField("comp")),
        nullIfEmpty(row.getField("higher_name")));
  }

  private static GroupTaxon groupTaxon(NamedCsvRecord row) {
    return new GroupTaxon(
        row.getField("group"),
        Group.find(row.getField("rank")).orElseThrow(),
        row.getField("name"));
  }

  private static @Nullable String nullIfEmpty(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
