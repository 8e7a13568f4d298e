package org.saola.api.saola1.trade;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.decision.FiredRule;
import org.saola.decision.NamedRecord;
import org.saola.decision.NamedRecord.OfListing;
import org.saola.decision.NamedRecord.OfQuota;
import org.saola.decision.NamedRecord.OfSuspension;
import org.saola.decision.NamedRecord.OfUnion;
import org.saola.language.Language;
import org.saola.listing.Event;
import org.saola.status.law.LawBook;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record says that a rule names: its day, its text, where it is published.
 *
 * @param law null where there is none
 */
record RecordDetails(@Nullable LawBook law, Language language) {

  void write(ObjectNode out, FiredRule finding) {
    if (law != null) {
      NamedRecord.of(law, finding).ifPresent(named -> write(out, named));
    }
  }

  private void write(ObjectNode out, NamedRecord named) {
    switch (named) {
      case OfListing listing -> write(out, listing);
      case OfSuspension(var each, var notification) -> {
        out.put("start_date", text(each.startDate())).put("note", each.notes());
        write(out, notification);
      }
      case OfQuota(var each, var unit) ->
          out.put("quota", each.amount())
              .put("unit", unit == null ? null : unit.code())
              .put("note", each.notes())
              .put("publication_date", text(each.publicationDate()))
              .put("url", each.url());
      case OfUnion(var each, var start, var type, var event) -> {
        out.put("start_date", text(start))
            .put("decision", type == null ? null : type.name())
            .put("note", each.notes());
        write(out, event);
      }
    }
  }

  private void write(ObjectNode out, OfListing listing) {
    var notes = listing.change().notes();
    out.put("effective_at", listing.change().effectiveAt().toString());
    Optional.ofNullable(notes.fullNote().in(language))
        .or(() -> Optional.ofNullable(notes.shortNote().in(language)))
        .ifPresent(note -> out.put("note", note));
  }

  private static void write(ObjectNode out, @Nullable Event event) {
    if (event != null) {
      out.put("notification", event.name()).put("url", event.url());
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
