package org.saola.ingest.darwincore;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.CodeLists;

/**
 * A threat status, as the Red List has them.
 *
 * @param known false when no category of the Red List could be made out; then the category is what
 *     the archive says
 */
record ThreatStatus(
    Category category,
    @Nullable String criteria,
    boolean possiblyExtinct,
    boolean possiblyExtinctInTheWild,
    boolean known) {
  private static final String CRITERIA = "((?:[A-E][0-9]?[a-e]*|D[12]).*)";
  private static final Pattern CODE =
      Pattern.compile(
          "(EX|EW|RE|CR|EN|VU|NT|LC|DD|NE|NA|LR/(?:cd|nt|lc))[°*]?(?:[ :;,]+"
              + CRITERIA
              + "| ?\\("
              + CRITERIA
              + "\\))?");
  private static final Pattern CODE_IN_BRACKETS = Pattern.compile(".+[(\\[]([A-Z]{2})[)\\]]");
  private static final Pattern POSSIBLY_EXTINCT =
      Pattern.compile("\\s*[(\\[](?:PE|possibly extinct)[)\\]]", Pattern.CASE_INSENSITIVE);
  private static final Pattern POSSIBLY_EXTINCT_IN_THE_WILD =
      Pattern.compile(
          "\\s*[(\\[](?:PEW|possibly extinct in the wild)[)\\]]", Pattern.CASE_INSENSITIVE);
  private static final String CURRENT = "3.1";
  private static final String FORMER = "2.3";

  /**
   * Reads codes ({@code CR}, {@code CR(PE)}, {@code VU D2}), English labels in any case, constants
   * ({@code LEAST_CONCERN}), both together ({@code Vulnerable (VU)}), and addresses that end in
   * one.
   */
  static ThreatStatus of(String verbatim, CodeLists codeLists) {
    var text = verbatim.contains("://") ? lastPart(verbatim) : verbatim;
    text = text.replace('_', ' ').strip();
    var inTheWild = POSSIBLY_EXTINCT_IN_THE_WILD.matcher(text);
    boolean extinctInTheWild = inTheWild.find();
    text = inTheWild.replaceAll("");
    var extinct = POSSIBLY_EXTINCT.matcher(text);
    boolean possiblyExtinct = extinct.find();
    text = extinct.replaceAll("").strip();
    var code = CODE.matcher(text);
    var category = code.matches() ? byCode(code.group(1), codeLists) : byLabel(text, codeLists);
    return new ThreatStatus(
        category.orElse(new Category(null, verbatim, verbatim)),
        code.matches() ? criteria(code) : null,
        possiblyExtinct,
        extinctInTheWild,
        category.isPresent());
  }

  private static @Nullable String criteria(Matcher code) {
    return code.group(2) == null ? code.group(3) : code.group(2);
  }

  private static String lastPart(String address) {
    return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
  }

  private static Optional<Category> byCode(String code, CodeLists codeLists) {
    return codeLists.categories(code).stream()
        .filter(category -> !"Unknown".equals(category.description()))
        .findFirst();
  }

  private static Optional<Category> byLabel(String text, CodeLists codeLists) {
    var bracketed = CODE_IN_BRACKETS.matcher(text);
    if (bracketed.matches()) {
      return byCode(bracketed.group(1), codeLists);
    }
    var label = text.toLowerCase(Locale.ROOT);
    return codeLists
        .findCategory(CURRENT, label)
        .or(() -> codeLists.findCategory(FORMER, label))
        .or(() -> codeLists.findCategory(FORMER, "Lower Risk/" + label));
  }
}
