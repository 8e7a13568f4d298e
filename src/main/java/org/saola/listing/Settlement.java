package org.saola.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.listing.steps.StepListener;
import org.saola.taxonomy.Taxon;

/**
 * Settles the rows of one taxon: later changes end earlier ones, and rows doubled by an inclusion
 * disappear (rules, section 1.4).
 */
final class Settlement {
  private final Taxon taxon;
  private final @Nullable StepListener listener;

  private Settlement(Taxon taxon, @Nullable StepListener listener) {
    this.taxon = taxon;
    this.listener = listener;
  }

  /**
   * @param applying the changes that apply to the taxon
   */
  static List<ListingRow> settle(
      Taxon taxon, List<QualifiedChange> applying, @Nullable StepListener listener) {
    return new Settlement(taxon, listener).settle(applying);
  }

  private List<ListingRow> settle(List<QualifiedChange> applying) {
    var rows = new ArrayList<ListingRow>(applying.size());
    for (var change : applying) {
      boolean current = change.change().current();
      rows.add(new ListingRow(change, change.taxon() == taxon, current, null));
      tell(current ? ListingRule.CURRENT_IN_SOURCE : ListingRule.PAST_IN_SOURCE, change, null);
    }
    if (rows.size() > 1) {
      endBySuccessors(rows);
      endInclusions(rows);
    }
    return rows.stream().anyMatch(Settlement::inclusion) ? withoutTwins(rows) : rows;
  }

  /** (i) An inherited addition, or an own inclusion, ends with a later addition. */
  private void endBySuccessors(List<ListingRow> rows) {
    ListingRow last = null;
    for (var row : rows) {
      boolean later = last == null || date(row).isAfter(date(last));
      last = row.change().addition() && later ? row : last;
    }
    var lastAddition = last;
    rows.replaceAll(row -> {
      var successor =
          lastAddition != null && row.change().addition() && date(row).isBefore(date(lastAddition))
              ? successor(rows, row, lastAddition)
              : null;
      return successor == null ? row : ended(row, ListingRule.SUCCEEDED, successor);
    });
  }

  private static @Nullable ListingRow successor(
      List<ListingRow> rows, ListingRow row, ListingRow lastAddition) {
    if (!row.own()) {
      return lastAddition;
    }
    return inclusion(row) ? endOfInclusion(rows, row) : null;
  }

  /** An own inclusion ends only with an inherited addition made on its inclusion taxon. */
  private static @Nullable ListingRow endOfInclusion(List<ListingRow> rows, ListingRow inclusion) {
    for (var later : rows) {
      if (later.change().addition()
          && !later.own()
          && date(later).isAfter(date(inclusion))
          && madeOnInclusionTaxon(later, inclusion)) {
        return later;
      }
    }
    return null;
  }

  /** (ii) An inclusion ends with any later addition or deletion that is current and visible. */
  private void endInclusions(List<ListingRow> rows) {
    ListingRow lastEnder = null;
    for (var row : rows) {
      boolean ender = row.change().addition() || row.change().deletion();
      if (ender && row.current() && row.change().change().visible()) {
        lastEnder = lastEnder == null || date(row).isAfter(date(lastEnder)) ? row : lastEnder;
      }
    }
    if (lastEnder != null) {
      var end = lastEnder;
      rows.replaceAll(row ->
          inclusion(row) && date(row).isBefore(date(end))
              ? ended(row, ListingRule.INCLUSION_ENDED, end)
              : row);
    }
  }

  private ListingRow ended(ListingRow row, ListingRule rule, ListingRow end) {
    if (row.current()) {
      tell(rule, row.change(), end.change());
    }
    return row.notCurrent();
  }

  /**
   * (iii) The row made on the inclusion taxon on the same day is the same listing told twice: only
   * the inclusion stays, with the other's texts if it has any in English. A row that takes over
   * texts is not removed itself.
   */
  private List<ListingRow> withoutTwins(List<ListingRow> rows) {
    var textsFrom = new HashMap<ListingRow, QualifiedChange>();
    var gone = new HashMap<ListingRow, QualifiedChange>();
    for (var inclusion : rows) {
      for (var twin : rows) {
        if (inclusion(inclusion) && twins(inclusion, twin)) {
          gone.put(twin, inclusion.change());
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
        tell(ListingRule.TAKES_TEXTS, row.change(), source);
      } else if (gone.containsKey(row)) {
        tell(ListingRule.TOLD_TWICE, row.change(), gone.get(row));
      } else {
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

  private void tell(ListingRule rule, QualifiedChange change, @Nullable QualifiedChange by) {
    if (listener != null) {
      var step = Step.of(rule, taxon, change.change().id());
      listener.told(by == null ? step : step.by(by.change().id()));
    }
  }

  private static LocalDate date(ListingRow row) {
    return row.change().change().effectiveAt();
  }
}
