package org.saola.redlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.RedListTaxon.CommonName;
import org.saola.redlist.RedListTaxon.Name;

/** The orders in which the Red List shows what an assessment or a taxon has many of. */
public final class RedListOrder {
  private static final String GLOBAL = "Global";
  private static final String ENGLISH = "eng";
  private static final Comparator<@Nullable String> NAMES =
      Comparator.nullsFirst(NameOrder.COMPARATOR);
  private static final Comparator<Coded> SCOPES =
      Comparator.comparing((Coded scope) -> !GLOBAL.equals(scope.description()))
          .thenComparing(Coded::description, NAMES);
  private static final Comparator<Coded> CODES =
      Comparator.comparing(Coded::code, Comparator.nullsFirst(RedListOrder::compareCodes));

  private record KeyedName(String key, CommonName name) {}

  private static final Comparator<KeyedName> COMMON_NAMES =
      Comparator.comparing((KeyedName keyed) -> keyed.name().main())
          .thenComparing(keyed -> !ENGLISH.equals(keyed.name().language()))
          .thenComparing(KeyedName::key)
          .thenComparing(keyed -> keyed.name().name());

  private RedListOrder() {}

  /** Global first, then by name. */
  public static List<Coded> scopes(List<Coded> scopes) {
    return scopes.stream().sorted(SCOPES).toList();
  }

  /** By code, level by level: 2 before 10, 1_2 before 1_10. */
  public static List<Coded> byCode(List<Coded> entries) {
    return entries.stream().sorted(CODES).toList();
  }

  /** The main name last, English ones before others, then by name. */
  public static List<CommonName> commonNames(List<CommonName> names) {
    var keyed = new ArrayList<KeyedName>(names.size());
    for (var name : names) {
      keyed.add(new KeyedName(NameOrder.key(name.name()), name));
    }
    keyed.sort(COMMON_NAMES);
    return keyed.stream().map(KeyedName::name).toList();
  }

  /** By scientific name. */
  public static List<Name> taxa(List<Name> taxa) {
    return taxa.stream()
        .sorted(Comparator.comparing(Name::scientificName, NameOrder.COMPARATOR))
        .toList();
  }

  /** Names of a rank, as the API lists them. */
  public static List<String> names(List<String> names) {
    return names.stream().sorted(NameOrder.COMPARATOR).toList();
  }

  /** Compares codes level by level: as numbers where both are, as text elsewhere. */
  public static int compareCodes(String one, String other) {
    var levels = one.split("_", -1);
    var others = other.split("_", -1);
    for (int i = 0; i < Math.min(levels.length, others.length); i++) {
      int order = compareLevels(levels[i], others[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(levels.length, others.length);
  }

  private static int compareLevels(String one, String other) {
    var numbers = isNumber(one) && isNumber(other);
    return numbers && one.length() != other.length()
        ? Integer.compare(one.length(), other.length())
        : one.compareTo(other);
  }

  private static boolean isNumber(String level) {
    return !level.isEmpty() && level.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
