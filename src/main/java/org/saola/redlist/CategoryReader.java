package org.saola.redlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.CategoryText.Fit;

/**
 * Reads categories as people write them: codes ({@code CR}, {@code LRlc}, {@code VU D2}), labels in
 * any case ({@code Lower Risk: Least Concern}, {@code LEAST_CONCERN}), both together ({@code Near
 * Threatened (NT)}), with or without the tags Possibly Extinct ({@code CR(PE)}) and Possibly
 * Extinct in the Wild.
 */
public final class CategoryReader {
  private static final List<String> VERSIONS = List.of("3.1", "2.3", "Earlier Version");
  private static final String UNKNOWN = "Unknown";
  private static final String LOWER_RISK = "LR/";

  private static final Pattern IN_THE_WILD = tag("PEW|possibly extinct in the wild");
  private static final Pattern EXTINCT = tag("PE|possibly extinct");
  private static final Pattern JOINED = Pattern.compile("(?i)(CR)(PEW?)");
  private static final Pattern MARKS = Pattern.compile("[\\s°*†.]+$");
  private static final Pattern BRACKETED = Pattern.compile("[(\\[]([^()\\[\\]]+)[)\\]]");
  private static final Pattern WITH_BRACKETS =
      Pattern.compile("(.+?)\\s*[(\\[]([^()\\[\\]]+)[)\\]]");
  private static final Pattern WITH_DASH = Pattern.compile("(.+?)\\s*[-–—:=,;]\\s*(.+)");
  private static final String CRITERIA = "((?:[A-E][0-9]?[a-e]*|D[12]).*)";
  private static final Pattern CODE_AND_CRITERIA =
      Pattern.compile(
          "(EX|EW|RE|CR|EN|VU|NT|LC|DD|NE|NA|LR/(?:cd|nt|lc))[°*]?(?:[ :;,]+"
              + CRITERIA
              + "| ?\\("
              + CRITERIA
              + "\\))");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}|LR/(?:cd|nt|lc)");

  private final CodeLists codeLists;
  private final Map<String, Map<String, Category>> byVersion = new LinkedHashMap<>();

  /** A category that was found in the list of a version. */
  private record Found(Category category, String version) {}

  public CategoryReader(CodeLists codeLists) {
    this.codeLists = codeLists;
    for (var version : VERSIONS) {
      var spellings = new HashMap<String, Category>();
      codeLists.categories().stream()
          .filter(category -> version.equals(category.version()) && described(category))
          .forEach(category -> addSpellings(spellings, category));
      byVersion.put(version, spellings);
    }
  }

  private static Pattern tag(String words) {
    return Pattern.compile(
        "[\\s,;:–—-]*[(\\[]?\\s*\\b(?:" + words + ")\\b\\s*[)\\]]?", Pattern.CASE_INSENSITIVE);
  }

  private static void addSpellings(Map<String, Category> spellings, Category category) {
    var labels = new ArrayList<String>();
    var code = category.code();
    var description = category.description();
    if (code.length() > 1 && code.indexOf('?') < 0) {
      labels.add(code);
    }
    if (description != null) {
      labels.add(description);
    }
    if (code.startsWith(LOWER_RISK)) {
      labels.add("Lower Risk " + code.substring(LOWER_RISK.length()));
      labels.add(String.valueOf(description).replaceFirst("(?i)lower risk", "LR"));
    }
    if (code.equals("LR/cd") && description != null) {
      labels.addAll(List.of("CD", "conservation dependent"));
    }
    labels.forEach(label -> spellings.putIfAbsent(squashed(label), category));
  }

  private static String squashed(String text) {
    var squashed = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(squashed::appendCodePoint);
    return squashed.toString();
  }

  /**
   * Reads a text.
   *
   * @param text not blank
   * @param version of the criteria; null = not told
   */
  public CategoryText read(String text, @Nullable String version) {
    var plain = JOINED.matcher(plain(text)).replaceFirst("$1 $2");
    var inTheWild = IN_THE_WILD.matcher(plain);
    boolean extinctInTheWild = inTheWild.find();
    var rest = inTheWild.replaceAll("");
    var extinct = EXTINCT.matcher(rest);
    boolean possiblyExtinct = extinct.find();
    rest = MARKS.matcher(extinct.replaceAll("").strip()).replaceFirst("");
    var withCriteria = CODE_AND_CRITERIA.matcher(rest);
    boolean criteria = withCriteria.matches();
    var found = find(criteria ? withCriteria.group(1) : rest, order(version));
    if (found.isEmpty()) {
      return new CategoryText(
          new Category(version, text, text), possiblyExtinct, extinctInTheWild, null, Fit.UNKNOWN);
    }
    return new CategoryText(
        found.get().category(),
        possiblyExtinct,
        extinctInTheWild,
        criteria ? withCriteria.group(withCriteria.group(2) == null ? 3 : 2) : null,
        version == null || version.equals(found.get().version())
            ? Fit.SAME_VERSION
            : Fit.OTHER_VERSION);
  }

  private static String plain(String text) {
    var plain = text.replace('_', ' ').replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    var bracketed = BRACKETED.matcher(plain);
    return bracketed.matches() ? bracketed.group(1).strip() : plain;
  }

  /** The versions, that which was told first. */
  private static List<String> order(@Nullable String version) {
    var order = new ArrayList<>(VERSIONS);
    if (version != null && order.remove(version)) {
      order.addFirst(version);
    }
    return order;
  }

  private Optional<Found> find(String text, List<String> versions) {
    var whole = findWhole(text, versions);
    if (whole.isPresent()) {
      return whole;
    }
    for (var form : List.of(WITH_BRACKETS, WITH_DASH)) {
      var parts = form.matcher(text);
      if (parts.matches()) {
        var both = agreed(parts.group(1), parts.group(2), versions);
        if (both.isPresent()) {
          return both;
        }
      }
    }
    return Optional.empty();
  }

  /** A label with its code, either first; a label in another language counts by its code. */
  private Optional<Found> agreed(String one, String other, List<String> versions) {
    var first = findWhole(one, versions);
    var second = findWhole(other, versions);
    if (first.isPresent() && second.isPresent()) {
      return alike(first.get().category(), second.get().category()) ? first : Optional.empty();
    }
    return first.isEmpty() && CODE.matcher(other.strip()).matches() ? second : Optional.empty();
  }

  /** Whether two codes are the same but for the criteria, such as LC and LR/lc. */
  private static boolean alike(Category one, Category other) {
    return one.code()
        .replace(LOWER_RISK, "")
        .equalsIgnoreCase(other.code().replace(LOWER_RISK, ""));
  }

  private Optional<Found> findWhole(String text, List<String> versions) {
    var word = text.strip();
    if (word.equalsIgnoreCase(UNKNOWN) || word.equalsIgnoreCase(Category.NOT_KNOWN)) {
      return ofAnyVersion(Category.NOT_KNOWN);
    }
    boolean doubtful = word.indexOf('?') >= 0; // CR? is not CR, but Ex? is a code
    for (var version : versions) {
      var exact =
          codeLists.categories(word).stream()
              .filter(category -> version.equals(category.version()) && described(category))
              .findFirst();
      var found =
          exact.or(() ->
              Optional.ofNullable(byVersion.getOrDefault(version, Map.of()).get(squashed(word)))
                  .filter(_ -> !doubtful));
      if (found.isPresent()) {
        return found.map(category -> new Found(category, version));
      }
    }
    return ofAnyVersion(word);
  }

  private Optional<Found> ofAnyVersion(String code) {
    return codeLists.categories(code).stream()
        .findFirst()
        .map(category -> new Found(category, String.valueOf(category.version())));
  }

  /** Some codes stand in the list of a version just because old data have them. */
  private static boolean described(Category category) {
    return !UNKNOWN.equals(category.description());
  }
}
