package org.saola.api.saola1.taxa;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Problem;
import org.saola.status.AsOf;
import org.saola.status.DataDay;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDays;
import tools.jackson.databind.node.ObjectNode;

/** Says where an answer comes from: the release, how to cite it, and what a day means to it. */
public record AnswerOrigin(Clock clock) {

  /** The release and how to cite it. */
  public void write(ObjectNode out, Release release) {
    var published = release.publishedAt();
    var said = out.putObject("release");
    said.put("source", release.dataset().kind().code())
        .put("dataset", release.dataset().id())
        .put("number", release.number())
        .put("label", release.description().label())
        .put("published_at", published == null ? null : published.toString());
    write(said, release.description().dataDay());
    out.put("citation", Publication.citation(release));
  }

  /** The day of today, in UTC. */
  public LocalDate today() {
    return new ReleaseDays(clock).today();
  }

  /**
   * Refuses to say what will be. A year means its last day, so this year has come.
   *
   * @param place of the day: a parameter, or a field of the body
   * @throws Problem if the day is of a later year
   */
  public void checkCome(LocalDate day, Object place) {
    if (day.getYear() > today().getYear()) {
      throw Problem.unprocessable(place, "day.future", day);
    }
  }

  /** The day, as the data of a release see it. */
  public AsOf asOf(LocalDate day, Release release) {
    return new ReleaseDays(clock).asOf(day, release);
  }

  private static void write(ObjectNode out, @Nullable DataDay day) {
    out.put("data_day", day == null ? null : day.day().toString())
        .put("data_day_from", day == null ? null : day.from().code());
  }

  /** A day, and by which rule it was read. */
  public static void write(ObjectNode out, AsOf asOf, String rule) {
    out.put("date", asOf.date().toString())
        .put("after_data_day", asOf.afterDataDay())
        // the same by its former name
        .put("after_release", asOf.afterDataDay())
        .put("rule", rule);
  }
}
