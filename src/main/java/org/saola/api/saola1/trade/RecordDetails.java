package org.saola.api.saola1.trade;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.decision.FiredRule;
import org.saola.language.Language;
import org.saola.status.law.LawBook;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record says that a rule names: its day, its text, where it is published.
 *
 * @param law null where there is none
 */
record RecordDetails(@Nullable LawBook law, Language language) {

  void write(ObjectNode out, FiredRule finding) {
    var record = finding.record();
    if (law == null || record == null || !record.matches("\\d{1,9}")) {
      return;
    }
    int id = Integer.parseInt(record);
    switch (finding.rule().name().charAt(0)) {
      case 'L', 'R' -> listing(out, law, id);
      case 'S' -> suspension(out, law, id);
      case 'Q' -> quota(out, law, id);
      case 'E' -> {
        if (finding.rule().code().equals("E2")) {
          listing(out, law, id);
        } else {
          decision(out, law, id);
        }
      }
      default -> {
        // about no record
      }
    }
  }

  private void listing(ObjectNode out, LawBook book, int id) {
    book.listings()
        .change(id)
        .ifPresent(change -> {
          out.put("effective_at", change.effectiveAt().toString());
          Optional.ofNullable(change.notes().fullNote().in(language))
              .or(() -> Optional.ofNullable(change.notes().shortNote().in(language)))
              .ifPresent(note -> out.put("note", note));
        });
  }

  private static void suspension(ObjectNode out, LawBook book, int id) {
    book.suspensions()
        .find(id)
        .ifPresent(each -> {
          out.put("start_date", text(each.startDate())).put("note", each.notes());
          book.event(each.startNotificationId())
              .ifPresent(event -> out.put("notification", event.name()).put("url", event.url()));
        });
  }

  private static void quota(ObjectNode out, LawBook book, int id) {
    book.quotas()
        .find(id)
        .ifPresent(each -> {
          var unit = book.tradeCode(each.unitId());
          out.put("quota", each.amount())
              .put("unit", unit == null ? null : unit.code())
              .put("note", each.notes())
              .put("publication_date", text(each.publicationDate()))
              .put("url", each.url());
        });
  }

  private static void decision(ObjectNode out, LawBook book, int id) {
    book.decisions()
        .find(id)
        .ifPresent(each -> {
          var type = book.decisions().type(each);
          out.put("start_date", text(book.decisions().start(each)))
              .put("decision", type == null ? null : type.name())
              .put("note", each.notes());
          book.event(each.startEventId())
              .ifPresent(event -> out.put("notification", event.name()).put("url", event.url()));
        });
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
