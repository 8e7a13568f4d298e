package org.saola.redlist;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment.Category;

/**
 * The code lists of the Red List (contract section 5): the same in every release, each in the order
 * in which it is shown.
 */
public final class CodeLists {
  /** The newest criteria first. */
  private static final List<String> VERSIONS = List.of("3.1", "2.3", "Earlier Version");

  private final Map<Group, List<Coded>> entries;
  private final Map<Group, Map<String, Coded>> byCode = new HashMap<>();
  private final Map<Group, Map<String, Coded>> byDescription = new HashMap<>();
  private final List<Category> categories;
  private final List<ComprehensiveGroup> groups;
  private final Map<Group, Map<String, List<String>>> groupsOfTaxa;

  /** That all taxa below one name of a rank belong to a comprehensive group. */
  public record GroupTaxon(String group, Group rank, String name) {}

  /**
   * @param entries of all groups whose lists hold nothing but codes and descriptions
   * @param groupTaxa what can be told of comprehensive groups from the classification
   */
  public CodeLists(
      Map<Group, List<Coded>> entries,
      List<Category> categories,
      List<ComprehensiveGroup> groups,
      List<GroupTaxon> groupTaxa) {
    this.entries = Map.copyOf(entries);
    this.categories = List.copyOf(categories);
    this.groups = List.copyOf(groups);
    entries.forEach((group, list) -> {
      Map<String, Coded> codes = new HashMap<>();
      Map<String, Coded> descriptions = new HashMap<>();
      for (var entry : list) {
        codes.put(folded(entry.code(), false), entry);
        descriptions.putIfAbsent(folded(entry.description(), true), entry);
      }
      byCode.put(group, codes);
      byDescription.put(group, descriptions);
    });
    groupsOfTaxa =
        groupTaxa.stream()
            .collect(
                Collectors.groupingBy(
                    GroupTaxon::rank,
                    Collectors.groupingBy(
                        GroupTaxon::name,
                        Collectors.mapping(GroupTaxon::group, Collectors.toList()))));
  }

  private static String folded(@Nullable String text, boolean anyCase) {
    var stripped = text == null ? "" : text.strip();
    return anyCase ? stripped.toLowerCase(Locale.ROOT) : stripped;
  }

  /** The entries of a list of codes; none for categories, comprehensive groups and ranks. */
  public List<Coded> entries(Group group) {
    return entries.getOrDefault(group, List.of());
  }

  /** The entry with a code as the API writes it, such as {@code 9_5_1}; case counts. */
  public Optional<Coded> find(Group group, String code) {
    return Optional.ofNullable(byCode.getOrDefault(group, Map.of()).get(code));
  }

  /** The first entry with a description, in any case. */
  public Optional<Coded> findByDescription(Group group, String description) {
    return Optional.ofNullable(
        byDescription.getOrDefault(group, Map.of()).get(folded(description, true)));
  }

  /** All categories of all versions of the criteria. */
  public List<Category> categories() {
    return categories;
  }

  /** The categories that share a code, newest criteria first; none if it is unknown. */
  public List<Category> categories(String code) {
    return categories.stream()
        .filter(category -> category.code().equals(code))
        .sorted(Comparator.comparingInt(CodeLists::age))
        .toList();
  }

  private static int age(Category category) {
    var version = category.version();
    int at = version == null ? -1 : VERSIONS.indexOf(version);
    return at < 0 ? VERSIONS.size() : at;
  }

  /** The category that a version of the criteria describes so, in any case. */
  public Optional<Category> findCategory(String version, String description) {
    return categories.stream()
        .filter(category -> version.equals(category.version()))
        .filter(category -> description.strip().equalsIgnoreCase(category.description()))
        .findFirst();
  }

  /** All comprehensive groups. */
  public List<ComprehensiveGroup> comprehensiveGroups() {
    return groups;
  }

  public Optional<ComprehensiveGroup> findComprehensiveGroup(String name) {
    return groups.stream().filter(group -> group.name().equals(name)).findFirst();
  }

  /** Whether the members of a comprehensive group can be told from the classification. */
  public boolean consistsOfWholeTaxa(String group) {
    return groupsOfTaxa.values().stream()
        .flatMap(names -> names.values().stream())
        .anyMatch(groups -> groups.contains(group));
  }

  /**
   * The comprehensive groups that consist of whole taxa, of which this is one.
   *
   * @param name in upper case
   */
  public List<String> comprehensiveGroupsOf(Group rank, String name) {
    return groupsOfTaxa.getOrDefault(rank, Map.of()).getOrDefault(name, List.of());
  }
}
