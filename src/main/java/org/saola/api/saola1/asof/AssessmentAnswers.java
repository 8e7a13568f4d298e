package org.saola.api.saola1.asof;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.taxa.AssessedTaxon;
import org.saola.redlist.Assessment;
import org.saola.status.State;
import org.saola.status.Topic;
import org.saola.status.history.Basis;
import org.saola.status.history.DatedAssessment;
import org.saola.status.history.HistoricStatus;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the Red List said of a taxon by a day.
 *
 * @param scope the code of a region; {@code 1} for the whole world
 */
record AssessmentAnswers(LawReleases releases, Basis basis, String scope) {
  private static final String IUCN = "iucn:";

  /** Each may take hundreds of megabytes while it is read in. */
  private static final int MOST_RELEASES = 3;

  /** The clock and the scope that are asked for. */
  static AssessmentAnswers of(LawReleases releases, Parameters parameters) {
    var wanted = parameters.text("basis").orElse(Basis.PUBLISHED.code());
    return new AssessmentAnswers(
        releases, basis(wanted), parameters.text("scope").orElse(Assessment.GLOBAL));
  }

  static Basis basis(String wanted) {
    return Basis.find(wanted)
        .orElseThrow(() -> Problem.badRequest("value.clock", Parameters.shown(wanted)));
  }

  /**
   * The releases that tell of days, found once for all of them; empty for a day when none was
   * there, or its data are gone.
   *
   * @throws Problem if more releases are asked for than fit into memory
   */
  Function<LocalDate, Optional<RedListSnapshot>> releases(
      Set<LocalDate> days, Parameters parameters) {
    var readable = releases.redList().chosenOrUsual(parameters);
    if (basis != Basis.KNOWN) {
      var wanted = parameters.text("release");
      var one = wanted.isEmpty() ? readable.current().get() : readable.find().apply(wanted.get());
      return _ -> one;
    }
    var ofDays = known(days, releases.redList().namedOrUsual(parameters));
    var asked = Set.copyOf(ofDays.values());
    if (asked.size() > MOST_RELEASES) {
      throw Problem.tooLarge("dates", "days.releases", asked.size(), MOST_RELEASES);
    }
    var found = new HashMap<Release, RedListSnapshot>();
    asked.forEach(release ->
        readable
            .find()
            .apply(String.valueOf(release.number()))
            .ifPresent(snapshot -> found.put(release, snapshot)));
    return day -> Optional.ofNullable(ofDays.get(day)).map(found::get);
  }

  /** The readable releases that were served on these days. */
  private Map<LocalDate, Release> known(Set<LocalDate> days, Dataset dataset) {
    var all =
        releases.all().get().stream()
            .filter(release -> release.dataset().equals(dataset) && release.publishedAt() != null)
            .sorted(Comparator.comparing(Release::publishedAt, Comparator.reverseOrder()))
            .toList();
    var known = new HashMap<LocalDate, Release>();
    for (var day : days) {
      all.stream()
          .filter(release -> importedBy(day, release))
          .findFirst()
          .filter(Release::readable)
          .ifPresent(release -> known.put(day, release));
    }
    return known;
  }

  private static boolean importedBy(LocalDate day, Release release) {
    var published = release.publishedAt();
    return published != null && !published.atOffset(ZoneOffset.UTC).toLocalDate().isAfter(day);
  }

  /**
   * What a name means, and its status.
   *
   * @param taxon null when there is none, or not one
   */
  record Found(State state, @Nullable Integer taxon, @Nullable HistoricStatus status) {}

  Found find(String text, LocalDate day, RedListSnapshot snapshot) {
    var name = text.strip();
    var id = NameInLaw.id(name, IUCN);
    var taxa = id.isPresent() ? new int[] {id.getAsInt()} : snapshot.exactNames().bearers(name);
    if (taxa.length > 1) {
      return new Found(State.AMBIGUOUS, null, null);
    }
    if (taxa.length == 0) {
      return new Found(State.NAME_UNKNOWN, null, null);
    }
    var history = history(taxa[0], snapshot);
    if (history.isEmpty()) {
      return new Found(State.NAME_UNKNOWN, null, null);
    }
    var status = HistoricStatus.on(basis, day, scope, history);
    return new Found(state(status, snapshot), taxa[0], status);
  }

  private static State state(HistoricStatus status, RedListSnapshot snapshot) {
    if (status.assessment() != null) {
      return "NE".equals(status.category()) ? State.NOT_EVALUATED : State.ASSESSED;
    }
    boolean whole = snapshot.release().description().coverage().whole(Topic.FORMER_ASSESSMENTS);
    return whole ? State.NOT_EVALUATED : State.UNKNOWN;
  }

  private static List<DatedAssessment> history(int sisId, RedListSnapshot snapshot) {
    return AssessedTaxon.of(sisId, snapshot).summaries().stream()
        .map(AssessmentAnswers::dated)
        .toList();
  }

  private static DatedAssessment dated(AssessmentSummary summary) {
    var year = summary.yearPublished();
    return new DatedAssessment(
        summary.assessmentId(),
        summary.assessmentDate(),
        year != null && year.strip().matches("\\d{4}") ? Integer.valueOf(year.strip()) : null,
        null, // no format tells in which release an assessment came out first
        summary.categoryCode(),
        summary.possiblyExtinct(),
        summary.possiblyExtinctInTheWild(),
        summary.latest(),
        summary.scopes().stream()
            .map(each -> Objects.toString(each.code(), ""))
            .collect(Collectors.toSet()));
  }

  void write(ObjectNode out, Found found, LocalDate day) {
    var status = found.status();
    out.put("state", found.state().code())
        .put("basis", basis.code())
        .put("basis_tells", basis.sentence())
        .put("scope", scope);
    var told = found.state() == State.UNKNOWN ? null : status;
    out.put("first", told == null ? "" : told.category())
        .put("second", told == null ? "" : Objects.toString(told.normalised(), ""))
        .put("third", status == null || status.assessment() == null ? "" : id(status));
    out.put("sis_id", found.taxon());
    if (status != null) {
      write(out, status);
    }
    LawAnswers.writeUnknown(out, unknown(found, day));
  }

  private static String id(HistoricStatus status) {
    return String.valueOf(Objects.requireNonNull(status.assessment()).id());
  }

  /** The plain fields of a status. */
  static void write(ObjectNode out, HistoricStatus status) {
    var assessment = status.assessment();
    out.put("category", status.category())
        .put("normalised", status.normalised())
        .put("assessment_id", assessment == null ? null : assessment.id())
        .put("year_published", assessment == null ? null : assessment.yearPublished())
        .put(
            "assessment_date",
            assessment == null ? null : Objects.toString(assessment.assessmentDate(), null))
        .put("next_within_year", status.nextWithinYear());
  }

  private static List<String> unknown(Found found, LocalDate day) {
    var sentences = new ArrayList<String>();
    if (found.state() == State.UNKNOWN) {
      sentences.add("the release may lack earlier assessments, so nothing can be said of that day");
    }
    var status = found.status();
    if (status != null && status.nextWithinYear() != null) {
      sentences.add(
          "assessment %d was published in %d, on a day that the data do not tell"
              .formatted(status.nextWithinYear(), day.getYear()));
    }
    return sentences;
  }
}
