package org.saola.web.check;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.saola.check.CheckedRow.Verdict;
import org.saola.check.job.CheckJob;
import org.saola.check.job.JobRow;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.language.Language;
import org.saola.store.names.Names;
import org.saola.store.release.Release;
import org.saola.web.check.ResultView.Slice;
import org.saola.web.check.ResultView.Wanted;
import org.saola.web.part.SourceLine;

/** Makes what is shown of a check. */
final class Results {
  private static final int QUESTIONS = 20;
  private static final int ROWS = 50;

  private final Supplier<List<Release>> releases;

  Results(Supplier<List<Release>> releases) {
    this.releases = releases;
  }

  ResultView of(CheckJob job, String path, Request request, Names names, Language language) {
    var rows = job.rows();
    var wanted = wanted(QueryParameters.parse(request.query()));
    var questions = new Questions(names, language);
    var asked = Slice.of(rows.stream().filter(Results::isAsked).toList(), wanted.ask(), QUESTIONS);
    var sure = rows.stream().filter(row -> row.verdict() == Verdict.SURE).toList();
    return new ResultView(
        path,
        job.progress(),
        wanted,
        new Slice<>(asked.rows().stream().map(questions::of).toList(), asked.start(), asked.all()),
        Slice.of(
            rows.stream()
                .filter(row -> row.verdict() == Verdict.UNKNOWN && row.source() == null)
                .toList(),
            wanted.none(),
            ROWS),
        Slice.of(SureRows.of(sure, wanted.show(), wanted.sort()), wanted.from(), ROWS),
        job.hasCountries(),
        releases.get().stream().map(Results::line).toList());
  }

  private static boolean isAsked(JobRow row) {
    return row.verdict() == Verdict.DOUBTFUL || row.isDecided();
  }

  private static Wanted wanted(QueryParameters query) {
    return new Wanted(
        choice(query, "show", SureRows.shows()),
        choice(query, "sort", SureRows.sorts()),
        number(query, "ask"),
        number(query, "none"),
        number(query, "from"));
  }

  private static String choice(QueryParameters query, String name, Set<String> choices) {
    return query.find(name).filter(choices::contains).orElse("all");
  }

  private static int number(QueryParameters query, String name) {
    return query
        .find(name)
        .filter(text -> text.matches("[0-9]{1,7}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static SourceLine line(Release release) {
    return SourceLine.of(release);
  }
}
