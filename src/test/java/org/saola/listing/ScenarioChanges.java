package org.saola.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.language.Translation;

/**
 * Reads changes such as {@code +II 1980 @1}, separated by semicolons: {@code +} addition, {@code -}
 * deletion, {@code R+} and {@code R-} reservations; {@code EU} under the regulation in force,
 * {@code EU0} under an ended one; in parentheses: not current. Then any of: a year (else 1980),
 * {@code @1,2} only these places, {@code !@1} except these, {@code !S} except taxon S, {@code P1}
 * party, {@code >F} inclusion in F, {@code hidden}, {@code noted}.
 */
final class ScenarioChanges {
  static final List<Event> EVENTS =
      List.of(
          regulation(1, LocalDate.of(2000, 1, 1), LocalDate.of(2010, 1, 1)),
          regulation(2, LocalDate.of(2010, 1, 1), null));

  private static final Pattern CHANGE =
      Pattern.compile("(\\()?(EU0?)?(R\\+|R-|\\+|-)([IVABCD]+)([^)]*)\\)?");

  private final Map<String, Integer> taxa;
  private final List<ListingChange> changes = new ArrayList<>();

  ScenarioChanges(Map<String, Integer> taxa) {
    this.taxa = taxa;
  }

  private static Event regulation(int id, LocalDate start, @Nullable LocalDate end) {
    return new Event(id, Event.Type.EU_REGULATION, "No " + id, start, end, end == null, null);
  }

  List<ListingChange> parse(Map<String, String> changesByTaxon) {
    changesByTaxon.forEach((taxon, texts) -> {
      for (var text : ScenarioTable.split(texts, ";")) {
        add(id(taxon), text);
      }
    });
    return changes;
  }

  private int id(String taxon) {
    return Objects.requireNonNull(taxa.get(taxon), taxon);
  }

  private void add(int taxon, String text) {
    var match = CHANGE.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException("No change: " + text);
    }
    var law = match.group(2);
    var details = new Details(match.group(5));
    var event = law == null ? null : Integer.valueOf(law.equals("EU") ? 2 : 1);
    var change =
        new ListingChange(
            changes.size() + 1,
            taxon,
            law == null ? Designation.CITES : Designation.EU,
            Objects.requireNonNull(match.group(4)),
            type(Objects.requireNonNull(match.group(3))),
            date(event, details),
            match.group(1) == null,
            !details.words.contains("hidden"),
            null,
            details.inclusion == null ? null : id(details.inclusion),
            details.party,
            details.onlyPlaces,
            event,
            details.notes(),
            null);
    changes.add(change);
    if (!details.exceptPlaces.isEmpty()) {
      changes.add(exception(change, taxon, details.exceptPlaces));
    }
    details.exceptTaxa.forEach(except -> changes.add(exception(change, id(except), Set.of())));
  }

  private static LocalDate date(@Nullable Integer event, Details details) {
    if (event == null) {
      return LocalDate.of(details.year, 1, 1);
    }
    return Objects.requireNonNull(EVENTS.get(event - 1).effectiveAt());
  }

  private ListingChange exception(ListingChange of, int taxon, Set<Integer> places) {
    return new ListingChange(
        changes.size() + 1,
        taxon,
        of.designation(),
        of.symbol(),
        ChangeType.EXCEPTION,
        of.effectiveAt(),
        of.current(),
        true,
        of.id(),
        null,
        null,
        places,
        of.eventId(),
        ListingChange.Notes.NONE,
        null);
  }

  private static ChangeType type(String sign) {
    for (var type : ChangeType.values()) {
      if (type.sign().equals(sign)) {
        return type;
      }
    }
    throw new IllegalArgumentException("No change type: " + sign);
  }

  /** What follows the symbol. */
  private static final class Details {
    private int year = 1980;
    private @Nullable String inclusion;
    private @Nullable Integer party;
    private Set<Integer> onlyPlaces = Set.of();
    private Set<Integer> exceptPlaces = Set.of();
    private final List<String> exceptTaxa = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    Details(String text) {
      ScenarioTable.split(text, " ").forEach(this::read);
    }

    private void read(String word) {
      if (word.startsWith("!@")) {
        exceptPlaces = numbers(word.substring(2));
      } else if (word.startsWith("!")) {
        exceptTaxa.add(word.substring(1));
      } else if (word.startsWith("@")) {
        onlyPlaces = numbers(word.substring(1));
      } else if (word.startsWith(">")) {
        inclusion = word.substring(1);
      } else if (word.startsWith("P")) {
        party = Integer.valueOf(word.substring(1));
      } else if (Character.isDigit(word.charAt(0))) {
        year = Integer.parseInt(word);
      } else {
        words.add(word);
      }
    }

    private static Set<Integer> numbers(String text) {
      var numbers = new HashSet<Integer>();
      ScenarioTable.split(text, ",").forEach(number -> numbers.add(Integer.valueOf(number)));
      return numbers;
    }

    ListingChange.Notes notes() {
      return words.contains("noted")
          ? new ListingChange.Notes(
              Translation.NONE, Translation.english("a note"), Translation.NONE)
          : ListingChange.Notes.NONE;
    }
  }
}
