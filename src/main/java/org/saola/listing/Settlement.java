package org.saola.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.saola.language.Language;
import org.saola.taxonomy.Taxon;

/**
 * Settles the rows of one taxon: later changes end earlier ones, and rows doubled by an inclusion
 * disappear (rules, section 1.4).
 */
final class Settlement {
  private Settlement() {}

  /**
   * @param applying the changes that apply to the taxon
   */
  static List<ListingRow> settle(Taxon taxon, List<QualifiedChange> applying) {
    var rows = new ArrayList<ListingRow>(applying.size());
    for (var change : applying) {
      rows.add(new ListingRow(change, change.taxon() == taxon, change.change().current(), null));
    }
    if (rows.size() > 1) {
      endBySuccessors(rows);
      endInclusions(rows);
    }
    return rows.stream().anyMatch(Settlement::inclusion) ? withoutTwins(rows) : rows;
  }

  /** (i) An inherited addition, or an own inclusion, ends with a later addition. */
  private static void endBySuccessors(List<ListingRow> rows) {
    var last = LocalDate.MIN;
    for (var row : rows) {
      last = row.change().addition() && date(row).isAfter(last) ? date(row) : last;
    }
    var lastAddition = last;
    rows.replaceAll(row -> {
      boolean succeeded = row.change().addition() && date(row).isBefore(lastAddition);
      boolean ends = succeeded && (!row.own() || (inclusion(row) && endsInclusion(rows, row)));
      return ends ? row.notCurrent() : row;
    });
  }

  /** An own inclusion ends only with an inherited addition made on its inclusion taxon. */
  private static boolean endsInclusion(List<ListingRow> rows, ListingRow inclusion) {
    for (var later : rows) {
      if (later.change().addition()
          && !later.own()
          && date(later).isAfter(date(inclusion))
          && madeOnInclusionTaxon(later, inclusion)) {
        return true;
      }
    }
    return false;
  }

  /** (ii) An inclusion ends with any later addition or deletion that is current and visible. */
  private static void endInclusions(List<ListingRow> rows) {
    var lastEnder = LocalDate.MIN;
    for (var row : rows) {
      boolean ender = row.change().addition() || row.change().deletion();
      if (ender && row.current() && row.change().change().visible()) {
        lastEnder = date(row).isAfter(lastEnder) ? date(row) : lastEnder;
      }
    }
    var end = lastEnder;
    rows.replaceAll(row -> inclusion(row) && date(row).isBefore(end) ? row.notCurrent() : row);
  }

  /**
   * (iii) The row made on the inclusion taxon on the same day is the same listing told twice: only
   * the inclusion stays, with the other's texts if it has any in English. A row that takes over
   * texts is not removed itself.
   */
  private static List<ListingRow> withoutTwins(List<ListingRow> rows) {
    var textsFrom = new HashMap<ListingRow, QualifiedChange>();
    var gone = new HashSet<ListingRow>();
    for (var inclusion : rows) {
      for (var twin : rows) {
        if (inclusion(inclusion) && twins(inclusion, twin)) {
          gone.add(twin);
          if (hasEnglishText(twin.change().change())) {
            textsFrom.put(inclusion, twin.change());
          }
        }
      }
    }
    var kept = new ArrayList<ListingRow>(rows.size());
    for (var row : rows) {
      var source = textsFrom.get(row);
      if (source != null) {
        kept.add(new ListingRow(row.change(), row.own(), row.current(), source));
      } else if (!gone.contains(row)) {
        kept.add(row);
      }
    }
    return kept;
  }

  private static boolean twins(ListingRow inclusion, ListingRow twin) {
    var one = inclusion.change().change();
    var other = twin.change().change();
    return twin.change().addition()
        && madeOnInclusionTaxon(twin, inclusion)
        && one.symbol().equals(other.symbol())
        && one.effectiveAt().equals(other.effectiveAt())
        && (one.partyId() == null || one.partyId().equals(other.partyId()));
  }

  private static boolean inclusion(ListingRow row) {
    return row.change().addition() && row.change().change().inclusion();
  }

  private static boolean madeOnInclusionTaxon(ListingRow row, ListingRow inclusion) {
    return Objects.equals(
        inclusion.change().change().inclusionTaxonConceptId(),
        row.change().change().taxonConceptId());
  }

  private static boolean hasEnglishText(ListingChange change) {
    var shortNote = change.notes().shortNote().recorded(Language.EN);
    var fullNote = change.notes().fullNote().recorded(Language.EN);
    return (shortNote != null && !shortNote.isEmpty()) || (fullNote != null && !fullNote.isEmpty());
  }

  private static LocalDate date(ListingRow row) {
    return row.change().change().effectiveAt();
  }
}
