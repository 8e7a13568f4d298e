package org.saola.listing.steps;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.taxonomy.Taxon;

/** What steps say, in the working languages. */
public final class StepSentences {
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)\\}");

  /**
   * What is called by ids in steps.
   *
   * @param change such as {@code +II 1977-02-04 Felidae}
   * @param place such as {@code KE}
   */
  public record Names(IntFunction<String> change, IntFunction<String> place) {}

  private final ResourceBundle texts;

  private StepSentences(Language language) {
    var name = StepSentences.class.getPackageName() + ".Sentences";
    texts = ResourceBundle.getBundle(name, Locale.forLanguageTag(language.code()));
  }

  public static StepSentences in(Language language) {
    return new StepSentences(language);
  }

  /** A step as a sentence. */
  public String of(Step step, Names names) {
    return GAP.matcher(texts.getString(step.rule().name()))
        .replaceAll(gap -> Matcher.quoteReplacement(filled(gap.group(1), step, names)));
  }

  /** How many more there are by a rule. */
  public String more(ListingRule rule, int count) {
    return text("more").replace("{value}", String.valueOf(count)).replace("{rule}", rule.number());
  }

  /** Words that stand around steps, by their key. */
  public String text(String key) {
    return texts.getString(key);
  }

  private String filled(String gap, Step step, Names names) {
    return switch (gap) {
      case "taxon" -> name(step.taxon());
      case "via" -> name(step.via());
      case "change" -> names.change().apply(Objects.requireNonNull(step.change(), "change"));
      case "by" -> names.change().apply(Objects.requireNonNull(step.by(), "by"));
      case "places" ->
          step.places().stream()
              .map(place -> names.place().apply(place))
              .sorted()
              .collect(Collectors.joining(", "));
      case "value" -> value(step.value());
      default -> throw new IllegalStateException(step.rule() + " has an unknown gap " + gap);
    };
  }

  private String name(@Nullable Taxon taxon) {
    return taxon == null ? text("outside") : taxon.concept().fullName();
  }

  private String value(String value) {
    var status = "status." + value;
    return texts.containsKey(status) ? texts.getString(status) : value;
  }
}
