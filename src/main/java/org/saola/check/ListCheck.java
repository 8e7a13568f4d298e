package org.saola.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.check.CheckedRow.Verdict;
import org.saola.spreadsheet.list.ListRow;
import org.saola.store.names.Crosswalks;
import org.saola.store.names.NameLookup;
import org.saola.store.names.ReleaseNames;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.MatchKind;
import org.saola.taxonomy.match.MatchQuery;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.name.NameParser;
import org.saola.taxonomy.name.ParsedName;

/**
 * Checks the rows of a list against the releases of both lists that are served. Safe for use by
 * several threads.
 */
final class ListCheck {
  private static final String UNKNOWN = "unknown";
  private static final String UNCLEAR = "date_unclear";

  private final ListColumns columns;
  private final CheckOptions options;
  private final Crosswalks crosswalks;
  private final @Nullable Side<LawFacts> cites;
  private final @Nullable Side<RedListFacts> iucn;

  /**
   * One of both lists.
   *
   * @param facts what it says of taxa
   * @param citation how to cite it; empty when nobody says how
   */
  record Side<F>(
      ReleaseNames names, NameLookup lookup, F facts, FactCache.Found cache, String citation) {
    NameAnswer answer(MatchQuery query, ParsedName parsed, String decision) {
      var found = NameAnswer.of(lookup.find(query, parsed).getFirst().match());
      return decision.isEmpty() ? found : found.decided(decision, names);
    }

    /** How to cite the list, and the day of its data, in columns that begin so. */
    void cite(Map<String, String> out, String prefix) {
      out.put(prefix + "_citation", citation);
      var day = names.release().description().dataDay();
      out.put(prefix + "_data_day", day == null ? "unknown" : day.day().toString());
    }
  }

  ListCheck(
      ListColumns columns,
      CheckOptions options,
      Crosswalks crosswalks,
      @Nullable Side<LawFacts> cites,
      @Nullable Side<RedListFacts> iucn) {
    this.columns = columns;
    this.options = options;
    this.crosswalks = crosswalks;
    this.cites = cites;
    this.iucn = iucn;
  }

  CheckedRow check(ListRow row) {
    return check(row, RowDecision.NOTHING);
  }

  /** A row of which a person decided something, besides what came with the list. */
  CheckedRow check(ListRow row, RowDecision decided) {
    var decision =
        decided
            .or(options.decisions().of(row.number(), columns.name(row)))
            .or(
                new RowDecision(
                    columns.cell(row, ColumnRole.CITES_DECISION),
                    columns.cell(row, ColumnRole.IUCN_DECISION)));
    var query =
        new MatchQuery(
            columns.name(row),
            columns.cell(row, ColumnRole.AUTHOR),
            columns.cell(row, ColumnRole.KINGDOM),
            columns.cell(row, ColumnRole.FAMILY),
            columns.cell(row, ColumnRole.RANK));
    var parsed = NameParser.parse(query.name());
    var law =
        cites == null ? NameAnswer.NOT_IMPORTED : cites.answer(query, parsed, decision.cites());
    var assessed =
        iucn == null ? NameAnswer.NOT_IMPORTED : iucn.answer(query, parsed, decision.iucn());
    if (cites != null && iucn != null) {
      var throughAssessed = through(law, assessed, iucn.names().release(), cites.names().release());
      assessed = through(assessed, law, cites.names().release(), iucn.names().release());
      law = throughAssessed;
    }
    var link = link(law, assessed);
    return checked(row, law, assessed, link);
  }

  /** How the two taxa relate, if each list has one; null where nothing relates them. */
  private @Nullable CrosswalkRow link(NameAnswer law, NameAnswer assessed) {
    if (cites == null || iucn == null || law.stated() == null || assessed.stated() == null) {
      return null;
    }
    var links = crosswalks.of(cites.names().release(), law.number(), iucn.names().release());
    return links == null
        ? null
        : links.stream()
            .filter(each -> each.redList().equals(assessed.stated()))
            .findFirst()
            .orElse(null);
  }

  /**
   * What only names of the other list lead to is stated if the taxon of that list is certain, and
   * the crosswalk links it to this one alone and as the same concept.
   */
  private NameAnswer through(NameAnswer answer, NameAnswer other, Release of, Release to) {
    if (!answer.isBy(MatchKind.CROSSWALK) || answer.stated() != null || !other.isKnownName()) {
      return answer;
    }
    var links = crosswalks.of(of, other.number(), to);
    var equal =
        links == null
            ? List.<CrosswalkRow>of()
            : links.stream()
                .filter(each -> !each.question() && each.direction() == Direction.EQUAL)
                .toList();
    if (equal.size() != 1) {
      return answer;
    }
    var row = equal.getFirst();
    var taxon = of.dataset().kind() == Dataset.Kind.RED_LIST ? row.cites() : row.redList();
    // a spelling may rest on likeness alone
    return row.relation() != Relation.SPELLING && answer.proposed().contains(taxon)
        ? answer.stating(taxon)
        : answer;
  }

  private CheckedRow checked(
      ListRow row, NameAnswer law, NameAnswer assessed, @Nullable CrosswalkRow link) {
    var out = new HashMap<String, String>();
    out.put("row", Long.toString(row.number()));
    law.write("cites", out);
    assessed.write("iucn", out);
    var day = CheckDay.of(columns.cell(row, ColumnRole.DATE), options.day());
    out.put("as_of", day.day() == null ? UNCLEAR : day.day().toString());
    law(out, law, day, columns.cell(row, ColumnRole.COUNTRY));
    assessed(out, assessed, day);
    relate(out, law, assessed, link);
    boolean unclear = day.day() == null || out.containsValue("country_unknown");
    var verdict = verdict(law, assessed, unclear || differ(law, assessed, link));
    out.put("check", verdict.code());
    return new CheckedRow(row, columns.name(row), columns.given(row), verdict, out);
  }

  private void law(Map<String, String> out, NameAnswer answer, CheckDay day, String country) {
    if (cites == null || answer.stated() == null || day.day() == null) {
      var word = word(cites == null, answer, day);
      out.put("cites_state", word);
      out.put("eu_state", word);
      return;
    }
    out.putAll(
        cites
            .cache()
            .get(
                new FactCache.Key(answer.number(), day.day(), country),
                key -> cites.facts().of(key.taxon(), key.day(), key.country())));
    cites.cite(out, "cites");
  }

  private void assessed(Map<String, String> out, NameAnswer answer, CheckDay day) {
    if (iucn == null || answer.stated() == null || day.day() == null) {
      out.put("iucn_state", word(iucn == null, answer, day));
      return;
    }
    out.putAll(
        iucn.cache()
            .get(
                new FactCache.Key(answer.number(), day.day(), ""),
                key -> iucn.facts().of(key.taxon(), key.day())));
    iucn.cite(out, "iucn");
  }

  /** Why nothing is told. */
  private static String word(boolean absent, NameAnswer answer, CheckDay day) {
    if (absent) {
      return "not_imported";
    }
    if (answer.isDoubtful()) {
      return "to_decide";
    }
    if (answer.stated() != null && day.day() == null) {
      return UNCLEAR;
    }
    return answer.reasons().contains("no_name") ? "no_name" : "name_unknown";
  }

  private static void relate(
      Map<String, String> out, NameAnswer law, NameAnswer assessed, @Nullable CrosswalkRow link) {
    if (law.stated() == null || assessed.stated() == null) {
      return;
    }
    out.put("relation", link == null ? UNKNOWN : link.relation().word());
    out.put(
        "same_concept",
        link == null || link.question()
            ? UNKNOWN
            : link.direction() == Direction.EQUAL ? "yes" : "no");
  }

  /** Whether both lists may mean different things, and no person said that this is right. */
  private static boolean differ(NameAnswer law, NameAnswer assessed, @Nullable CrosswalkRow link) {
    return law.stated() != null
        && assessed.stated() != null
        && !(law.isDecided() && assessed.isDecided())
        && (link == null || link.question() || link.direction() != Direction.EQUAL);
  }

  private static Verdict verdict(NameAnswer law, NameAnswer assessed, boolean unclear) {
    if (law.isDoubtful() || assessed.isDoubtful()) {
      return Verdict.DOUBTFUL;
    }
    if (law.stated() == null && assessed.stated() == null) {
      return law.isDecided() || assessed.isDecided() ? Verdict.SURE : Verdict.UNKNOWN;
    }
    return unclear ? Verdict.DOUBTFUL : Verdict.SURE;
  }
}
