package org.saola.ingest.places;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.language.Translation;
import org.saola.speciesplus.TaxonRecord.Place;

/**
 * What the places of a file are called: as the file itself calls them, found out by laying its
 * lists of names beside those of codes; and as the list of the program does where the file doesn't
 * tell.
 */
public final class PlaceNames {
  private static final int ROUNDS = 3;

  private final CountryList countries = CountryList.get();
  private final Map<String, String> nameByCode = new HashMap<>();
  private final Map<String, String> codeByName = new HashMap<>();
  private Language language = Language.EN;

  private record Lists(List<String> codes, List<String> parts) {}

  private PlaceNames() {}

  /** Finds out the names of all places of all rows. */
  public static PlaceNames of(Stream<PlaceCells> rows) {
    var lists = new HashMap<Lists, Integer>();
    rows.forEach(cells -> {
      var both = new Lists(PlaceList.codes(cells.codes()), PlaceList.parts(cells.names()));
      if (!both.codes.isEmpty() && !both.parts.isEmpty()) {
        lists.merge(both, 1, Integer::sum);
      }
    });
    var names = new PlaceNames();
    boolean more = true;
    for (int round = 0; round < ROUNDS && more; round++) {
      var votes = new TreeMap<String, Map<String, Integer>>();
      lists.forEach((both, count) -> names.vote(both, count, votes));
      more = names.elect(votes);
    }
    names.language = names.tellLanguage();
    return names;
  }

  private void vote(Lists lists, int count, Map<String, Map<String, Integer>> votes) {
    var names = Alignment.of(lists.codes, lists.parts, this::isNameOf, this::isName);
    if (names == null) {
      return;
    }
    for (int at = 0; at < names.size(); at++) {
      if (!nameByCode.containsKey(lists.codes.get(at))) {
        votes
            .computeIfAbsent(lists.codes.get(at), _ -> new TreeMap<>())
            .merge(names.get(at), count, Integer::sum);
      }
    }
  }

  private boolean isNameOf(String code, String name) {
    return findCode(name).filter(code::equals).isPresent();
  }

  private boolean isName(String name) {
    return findCode(name).isPresent();
  }

  /**
   * Takes the name with most votes for each code; a tie, or a name already taken, leaves it open.
   */
  private boolean elect(Map<String, Map<String, Integer>> votes) {
    boolean elected = false;
    for (var vote : votes.entrySet()) {
      var name = winner(vote.getValue());
      if (name != null && codeByName.putIfAbsent(name, vote.getKey()) == null) {
        nameByCode.put(vote.getKey(), name);
        elected = true;
      }
    }
    return elected;
  }

  private static @Nullable String winner(Map<String, Integer> votes) {
    String winner = null;
    int most = 0;
    for (var vote : votes.entrySet()) {
      if (vote.getValue() == most) {
        winner = null;
      } else if (vote.getValue() > most) {
        most = vote.getValue();
        winner = vote.getKey();
      }
    }
    return winner;
  }

  /** The language in which most names are what people say; English where none is. */
  private Language tellLanguage() {
    var counts = new EnumMap<Language, Integer>(Language.class);
    nameByCode.forEach((code, name) -> {
      for (var each : Language.values()) {
        if (countries.isNameIn(each, code, name)) {
          counts.merge(each, 1, Integer::sum);
        }
      }
    });
    var told = Language.EN;
    for (var each : counts.entrySet()) {
      if (each.getValue() > counts.getOrDefault(told, 0)) {
        told = each.getKey();
      }
    }
    return told;
  }

  /** The language of the names in the file. */
  public Language language() {
    return language;
  }

  /** The place of a code; without a name or a type where nothing tells them. */
  public Place place(String code) {
    var known = countries.find(code).orElse(null);
    var own = nameByCode.get(code);
    return new Place(code, name(own, known), known == null ? null : known.type());
  }

  private Translation name(@Nullable String own, @Nullable Country known) {
    if (own == null) {
      return Translation.english(known == null ? null : known.name());
    }
    var english = known == null ? own : known.name();
    return switch (language) {
      case EN -> Translation.english(own);
      case ES -> new Translation(english, own, null);
      case FR -> new Translation(english, null, own);
    };
  }

  /** The code of a place by a name, as the file calls it or others do. */
  public Optional<String> findCode(String name) {
    var own = codeByName.get(name);
    return own == null ? countries.findCode(name) : Optional.of(own);
  }

  /** The names of a cell; known ones are taken as wholes even where they hold a separator. */
  List<String> names(String cell) {
    var parts = PlaceList.parts(cell);
    var names = new ArrayList<String>();
    int at = 0;
    while (at < parts.size()) {
      int end = Math.min(parts.size(), at + Alignment.LONGEST_NAME);
      while (end > at + 1 && !isName(PlaceList.joined(parts, at, end))) {
        end--;
      }
      names.add(PlaceList.joined(parts, at, end));
      at = end;
    }
    return names;
  }

  /**
   * The codes of a row in its order, each once; of names where there are no codes.
   *
   * @return empty when its cells can't be read, see {@link #problem}
   */
  List<String> codes(PlaceCells cells) {
    var codes = PlaceList.codes(cells.codes());
    if (!codes.isEmpty()) {
      return codes;
    }
    boolean coded = !cells.codes().isBlank();
    var found = new LinkedHashSet<String>();
    for (var name : names(coded ? cells.codes() : cells.names())) {
      var code = coded ? codeOf(name) : findCode(name);
      if (code.isEmpty()) {
        return List.of();
      }
      found.add(code.get());
    }
    return List.copyOf(found);
  }

  /** A code, or the code of a name. */
  private Optional<String> codeOf(String word) {
    var code = PlaceList.codes(word);
    return code.size() == 1 ? Optional.of(code.getFirst()) : findCode(word);
  }

  /** Why the places of a row can't be told; empty when they can, or when there are none. */
  public Optional<Problem> problem(PlaceCells cells) {
    boolean coded = !cells.codes().isBlank();
    var cell = coded ? cells.codes() : cells.names();
    if (cell.isBlank() || !codes(cells).isEmpty()) {
      return Optional.empty();
    }
    var unknown =
        names(cell).stream()
            .filter(name -> (coded ? codeOf(name) : findCode(name)).isEmpty())
            .findFirst()
            .orElse(cell);
    return Optional.of(
        new Problem(
            coded,
            unknown,
            coded
                ? "is no ISO code of a country; two-letter codes separated by commas are needed"
                : "is no country or territory that is known; take the ISO codes of places along"));
  }

  /**
   * What is wrong with the places of a row.
   *
   * @param codes whether it stands among the codes, not the names
   * @param value the part that can't be read
   */
  public record Problem(boolean codes, String value, String words) {}
}
