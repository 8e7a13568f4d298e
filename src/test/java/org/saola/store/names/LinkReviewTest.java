package org.saola.store.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.DemoData;
import org.saola.store.Database;
import org.saola.store.TestDatabase;
import org.saola.store.decisions.LinkDecision;
import org.saola.store.decisions.LinkDecision.Prints;
import org.saola.store.names.LinkReview.Act;
import org.saola.store.names.LinkReview.LinkStatement;
import org.saola.store.names.LinkReview.State;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.CrosswalkRow.Carry;

class LinkReviewTest {
  private static final String LEO = "cites:64";
  private static final String LION = "iucn:64";
  private static final String ELEPHANT = "iucn:24";

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void peopleDecide(TestDatabase kind) throws Exception {
    try (var database = Database.open(DemoData.WHOLE.copyTo(kind, directory))) {
      var review = review(database);

      var rejected = review.decide(statement(Act.REJECT, LION, null, null), "Nemo");
      assertThat(words(rejected)).as("what was equal by name is none").isEmpty();
      var other =
          review.decide(statement(Act.ACCEPT, ELEPHANT, "synonym", "cites_broader"), "Nemo");
      assertThat(words(other)).isEqualTo("iucn:24 synonym cites_broader");
      assertThat(other.getFirst().category()).as("of a part").isEqualTo(Carry.NO);
      assertThat(other.getFirst().decided()).isTrue();
      assertThat(words(review(database).decide(statement(Act.ACCEPT, LION, null, null), "Other")))
          .as("as it was found, by another process")
          .contains("iucn:64 exact equal");
      assertThat(review.list().stream().map(each -> each.decision().by()))
          .containsExactly("Other", "Nemo");
      assertThat(words(review.decide(statement(Act.WITHDRAW, ELEPHANT, null, null), "Nemo")))
          .isEqualTo("iucn:64 exact equal");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDecisionIsOpenAgainWhenTheNamesChange(TestDatabase kind) throws Exception {
    try (var database = Database.open(DemoData.WHOLE.copyTo(kind, directory))) {
      var review = review(database);
      review.decide(statement(Act.REJECT, LION, null, null), "Nemo");
      var made = review.list().getFirst().decision();
      database
          .linkDecisions()
          .keep(
              List.of(
                  new LinkDecision(
                      made.pair(),
                      made.verdict(),
                      made.note(),
                      made.by(),
                      made.at(),
                      new Prints("of other names", made.prints().iucn()))));
      var reopened = review(database);
      assertThat(reopened.list().getFirst().state()).isEqualTo(State.REOPENED);
      var link = names(database).crosswalk(usual().speciesPlus(), usual().redList()).orElseThrow();
      var row =
          link.rows().stream()
              .filter(each -> each.cites().id().equals(LEO))
              .findFirst()
              .orElseThrow();
      assertThat(row.question()).as("a person must decide again").isTrue();
      assertThat(row.evidence()).contains(DecidedLinks.REOPENED);
    }
  }

  @ParameterizedTest
  @EnumSource(value = TestDatabase.class, names = "SQLITE")
  void refusesWhatCannotBe(TestDatabase kind) throws Exception {
    try (var database = Database.open(DemoData.WHOLE.copyTo(kind, directory))) {
      var review = review(database);
      assertRefused(
          review, statement(Act.ACCEPT, ELEPHANT, null, null), "relation is one of exact");
      assertRefused(review, statement(Act.ACCEPT, ELEPHANT, "synonym", null), "needs a direction");
      assertRefused(review, statement(Act.ACCEPT, ELEPHANT, "same", null), "'same' is none");
      assertRefused(review, statement(Act.ACCEPT, LION, "exact", "cites_broader"), "always equal");
      assertRefused(review, statement(Act.REJECT, "lion", null, null), "no id of redlist");
      assertRefused(
          review, statement(Act.REJECT, "iucn:999999999", null, null), "no accepted taxon");
      assertRefused(review, statement(Act.WITHDRAW, LION, null, null), "nobody decided");
    }
  }

  private static void assertRefused(LinkReview review, LinkStatement statement, String message) {
    assertThatThrownBy(() -> review.decide(statement, "Nemo"))
        .isInstanceOf(UndecidableLink.class)
        .hasMessageContaining(message);
  }

  private static LinkStatement statement(
      Act act, String redList, @Nullable String relation, @Nullable String direction) {
    return new LinkStatement(act, LEO, redList, relation, direction, null, null);
  }

  private static String words(List<CrosswalkRow> rows) {
    return rows.stream()
        .map(row ->
            "%s %s%s %s"
                .formatted(
                    row.redList().id(),
                    row.relation().word(),
                    row.question() ? "?" : "",
                    row.direction().word()))
        .collect(Collectors.joining(", "));
  }

  private static Names.UsualDatasets usual() {
    return Names.UsualDatasets.FIRST;
  }

  private static Names names(Database database) {
    database.speciesPlus(usual().speciesPlus()).refresh();
    database.redList(usual().redList()).refresh();
    return new Names(database, usual(), Duration.ofMinutes(1));
  }

  private static LinkReview review(Database database) {
    return new LinkReview(names(database), database.linkDecisions(), database.clock());
  }
}
