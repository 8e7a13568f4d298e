package org.saola.ingest.redlist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.CategoryReader;
import org.saola.redlist.CategoryText;
import org.saola.redlist.CategoryText.Fit;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;

/**
 * What labels and dotted codes of tables are in the code lists. What no list knows is kept as it
 * stands there, and counted.
 */
final class RedListLabels {
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
  private static final int ISO_DAY_LENGTH = 10;

  /** A part of a country, listed beside it; such codes are in no list. */
  private static final Pattern COUNTRY_PART = Pattern.compile("[A-Z]{2,3}-[A-Z]{2}");

  /** What the season of a habitat is called today, by what older rows call it. */
  private static final Map<String, String> SEASONS =
      Map.of(
          "resident", "Resident",
          "breeding", "Breeding Season",
          "breeding season", "Breeding Season",
          "non-breeding", "Non-Breeding Season",
          "non-breeding season", "Non-Breeding Season",
          "passage", "Passage",
          "unknown", "Seasonal Occurrence Unknown",
          "seasonal occurrence unknown", "Seasonal Occurrence Unknown",
          "seasonal occurrence uncertain", "Seasonal Occurrence Uncertain");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final CodeLists codeLists;
  private final List<Coded> scopesByLength;
  private final CategoryReader categoryReader;
  private final Map<String, CategoryText> categories = new HashMap<>();
  private final UnmappedValues unmapped;
  private final OddCategories oddCategories = new OddCategories();

  RedListLabels(CodeLists codeLists, UnmappedValues unmapped) {
    this.codeLists = codeLists;
    this.categoryReader = new CategoryReader(codeLists);
    this.unmapped = unmapped;
    this.scopesByLength =
        codeLists.entries(Group.SCOPES).stream()
            .sorted(Comparator.comparingInt(scope -> -String.valueOf(scope.description()).length()))
            .toList();
  }

  UnmappedValues unmapped() {
    return unmapped;
  }

  /** What the columns code and name say; the list decides about the description. */
  Coded coded(Group group, TableRow row) {
    return coded(group, row, "code", row.word("code"), row.word("name"));
  }

  /** What a code and its name say, of which the column {@code code} is reported. */
  Coded coded(
      Group group, TableRow row, String column, @Nullable String dotted, @Nullable String name) {
    var code = dotted == null ? null : wireCode(dotted);
    var known =
        Optional.ofNullable(code)
            .flatMap(text -> codeLists.find(group, text))
            .or(() ->
                Optional.ofNullable(name)
                    .filter(_ -> code == null || group == Group.COUNTRIES)
                    .flatMap(text -> codeLists.findByDescription(group, text)));
    if (known.isEmpty()) {
      var shown =
          Stream.of(dotted, name).flatMap(Stream::ofNullable).collect(Collectors.joining(" "));
      if (group != Group.COUNTRIES || code == null || !COUNTRY_PART.matcher(code).matches()) {
        unmapped.add(row.table(), column, shown);
      }
    }
    return known.orElse(new Coded(code, name));
  }

  /** The code as the API writes it: {@code 9.5.1} is {@code 9_5_1}. */
  static String wireCode(String dotted) {
    var code = dotted.strip();
    return code.endsWith(".")
        ? wireCode(code.substring(0, code.length() - 1))
        : code.replace('.', '_');
  }

  /** The entries that the parts of a cell describe. */
  List<Coded> described(Group group, TableRow row, String column) {
    var entries = new ArrayList<Coded>();
    for (var word : row.words(column)) {
      var entry =
          codeLists.findByDescription(group, word).or(() -> codeLists.find(group, wireCode(word)));
      if (entry.isEmpty()) {
        unmapped.add(row.table(), column, word);
      }
      entries.add(entry.orElse(new Coded(null, word)));
    }
    return entries;
  }

  /**
   * The scopes of {@code Global, Europe & Mediterranean}; names may hold commas and dots
   * themselves.
   */
  List<Coded> scopes(TableRow row, String column, String text) {
    var scopes = new ArrayList<Coded>();
    var rest = text.strip();
    while (!rest.isEmpty()) {
      var begins = knownScope(rest);
      if (begins.isPresent()) {
        scopes.add(begins.get());
        rest = rest.substring(String.valueOf(begins.get().description()).length());
      } else {
        int end = separator(rest);
        var unknown = rest.substring(0, end).strip();
        unmapped.add(row.table(), column, unknown);
        scopes.add(new Coded(null, unknown));
        rest = rest.substring(end);
      }
      rest = rest.replaceFirst("^\\s*([,&|;]\\s*)*", "");
    }
    return scopes.stream().distinct().toList();
  }

  private Optional<Coded> knownScope(String text) {
    return scopesByLength.stream()
        .filter(scope -> {
          var name = String.valueOf(scope.description());
          return text.regionMatches(true, 0, name, 0, name.length())
              && separator(text.substring(name.length())) == 0;
        })
        .findFirst();
  }

  /** Where the next separator, or the end, is. */
  private static int separator(String text) {
    int at = 0;
    while (at < text.length() && !text.substring(at).matches("(?s)\\s*([,&|;]\\s.*|\\|.*|)")) {
      at++;
    }
    return at;
  }

  /**
   * What a label or a code means as a category; one that is blank is not known. What is odd about
   * it is reported.
   *
   * @param label null for a blank
   * @param version of the criteria; kept as it is told
   */
  CategoryText category(TableRow row, @Nullable String label, @Nullable String version) {
    if (label == null) {
      oddCategories.add(row, null, version, null);
      var unknown = new Category(version, "Unknown", Category.NOT_KNOWN);
      return new CategoryText(unknown, false, false, null, Fit.UNKNOWN);
    }
    var read =
        categories.computeIfAbsent(
            label + "|" + version, _ -> told(categoryReader.read(label, version), version));
    if (read.fit() == Fit.UNKNOWN) {
      unmapped.add(row.table(), "redlistCategory", version == null ? label : label + " " + version);
    }
    if (read.fit() != Fit.SAME_VERSION) {
      oddCategories.add(row, label, version, read);
    }
    return read;
  }

  private static CategoryText told(CategoryText read, @Nullable String version) {
    var category = read.category();
    return new CategoryText(
        new Category(version, category.description(), category.code()),
        read.possiblyExtinct(),
        read.possiblyExtinctInTheWild(),
        read.criteria(),
        read.fit());
  }

  /** Categories that are not written as their criteria have them. */
  OddCategories oddCategories() {
    return oddCategories;
  }

  /** A day as {@code 2020-04-28 00:00:00 UTC} or {@code 28/04/2020}; null when it is neither. */
  @Nullable LocalDate date(TableRow row, String column) {
    var text = row.word(column);
    if (text == null) {
      return null;
    }
    try {
      return text.indexOf('/') > 0
          ? LocalDate.parse(text, DAY_FIRST)
          : LocalDate.parse(text.substring(0, Math.min(text.length(), ISO_DAY_LENGTH)));
    } catch (DateTimeException _) {
      unmapped.add(row.table(), column, text);
      return null;
    }
  }

  /** Whether a cell says yes; what is neither yes nor no is reported. */
  boolean flag(TableRow row, String column) {
    var text = row.word(column);
    return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "", "false", "no", "0", "unknown" -> false;
      default -> {
        unmapped.add(row.table(), column, String.valueOf(text));
        yield false;
      }
    };
  }

  /** A season in the words of today. */
  @Nullable String season(TableRow row, String column) {
    var text = row.word(column);
    return text == null ? null : SEASONS.getOrDefault(text.toLowerCase(Locale.ROOT), text);
  }

  /** {@code ["Resident"]}, or plain words; null when there are none. */
  static @Nullable List<String> seasonality(TableRow row) {
    var text = row.word("seasonality");
    if (text == null) {
      return null;
    }
    var words =
        text.startsWith("[")
            ? QUOTED.matcher(text).results().map(match -> match.group(1)).toList()
            : row.words("seasonality");
    return words.isEmpty() ? null : words;
  }

  /** ISO 639-2/B where the language is known. */
  @Nullable String language(TableRow row) {
    var label = row.word("language");
    if (label == null) {
      return null;
    }
    var code = LanguageCodes.find(label);
    if (code.isEmpty()) {
      unmapped.add(row.table(), "language", label);
    }
    return code.orElse(label);
  }
}
