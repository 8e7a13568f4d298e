package org.saola.redlist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the citation of an assessment consists of, for sources that have none of their own (contract
 * 6.8).
 *
 * @param assessors the formatted list; null = not known
 * @param year of publication; null = not published
 * @param scopes in the order in which they are shown
 * @param amendedYear of the assessment that this one amends; null = amends none
 * @param doi such as {@code 10.2305/IUCN.UK.2021-3.RLTS.T1A2.en}; null = has none
 */
public record RedListCitation(
    @Nullable String assessors,
    @Nullable String year,
    String scientificName,
    List<Coded> scopes,
    @Nullable String amendedYear,
    int sisTaxonId,
    int assessmentId,
    @Nullable String doi) {
  private static final String GLOBAL = "Global";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd MMMM yyyy", Locale.ENGLISH);

  public RedListCitation {
    scopes = List.copyOf(scopes);
  }

  /** The citation up to and without {@code Accessed on …}; ends in a blank. */
  public String text() {
    var published = year == null ? "" : " " + year;
    var text = new StringBuilder(200);
    text.append((textOf(assessors) + published).strip());
    if (!text.isEmpty()) {
      text.append(text.charAt(text.length() - 1) == '.' ? " " : ". ");
    }
    text.append(scientificName).append(region());
    if (amendedYear != null) {
      text.append(" (amended version of ").append(amendedYear).append(" assessment)");
    }
    text.append(". The IUCN Red List of Threatened Species").append(published);
    text.append(": e.T").append(sisTaxonId).append('A').append(assessmentId).append(". ");
    if (doi != null) {
      text.append("https://dx.doi.org/").append(doi).append(". ");
    }
    return text.toString();
  }

  /** A citation up to the day on which somebody reads the assessment. */
  public static String accessed(String citation) {
    var blank =
        citation.isEmpty() || Character.isWhitespace(citation.charAt(citation.length() - 1));
    return citation + (blank ? "" : " ") + "Accessed on ";
  }

  /** The whole citation, for who reads the assessment on a day. */
  public static String accessed(String citation, LocalDate day) {
    return accessed(citation) + day(day) + ".";
  }

  /** The day as citations write it. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String textOf(@Nullable String nullable) {
    return nullable == null ? "" : nullable.strip();
  }

  /** The scopes of an assessment that does not hold for the whole world. */
  private String region() {
    var names = scopes.stream().map(scope -> textOf(scope.description())).toList();
    return names.isEmpty() || names.contains(GLOBAL)
        ? ""
        : names.stream().collect(Collectors.joining(" & ", " (", " assessment)"));
  }
}
