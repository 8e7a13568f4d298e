package org.saola.ingest.speciespackage;

import java.util.List;
import org.saola.ingest.csv.Choice;
import org.saola.ingest.csv.CsvRow;
import org.saola.listing.Event;

/** {@code events.csv}: meetings, notifications, regulations. */
final class EventsTable {
  private static final Choice<Event.Type> TYPES =
      Choice.of(List.of(Event.Type.values()), Event.Type::label);

  static final TableLayout<Event> FORMAT =
      TableLayout.withId(
          "events.csv",
          List.of("id", "type", "name=text", "effective_at", "end_date", "is_current", "url"),
          EventsTable::read,
          Event::id);

  private EventsTable() {}

  private static Event read(CsvRow row) {
    var event =
        new Event(
            row.id("id"),
            row.oneOf("type", TYPES),
            row.text("name"),
            row.optionalDate("effective_at"),
            row.optionalDate("end_date"),
            row.flag("is_current"),
            row.optionalText("url"));
    if (!row.faulty() && event.endDate() != null && event.type() != Event.Type.EU_REGULATION) {
      row.problem(
          "end_date",
          event.endDate().toString(),
          "must be empty; only an EuRegulation has an end date");
    }
    return event;
  }
}
