package org.saola.store.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saola.status.quality.QualityFinding;
import org.saola.status.quality.QualityRule;
import org.saola.store.InventedAssessments;
import org.saola.store.OpenDatabase;
import org.saola.store.redlist.RedListItem;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/** What was found in the data of a release is counted, read row by row, and goes with it. */
final class QualityPartTest extends OpenDatabase {
  private static final int MANY = 2_500;

  @Test
  void findingsAreThereAsLongAsTheirRelease() {
    var first = publish(MANY);
    var flaws = flaws();
    assertThat(flaws.counts()).hasValue(Map.of(QualityRule.NO_COUNTRY, (long) MANY));
    assertThat(flaws.rows(QualityRule.NO_COUNTRY, MANY - 1, 10)).containsExactly(finding(MANY - 1));
    publish(0);
    assertThat(flaws().counts()).as("somebody looked and found nothing").hasValue(Map.of());
    assertThat(rows("quality_finding")).isEqualTo(MANY + 2);
    clock.advance(Duration.ofHours(1));
    database.releases().remove(first);
    assertThat(rows("quality_finding")).as("that of the release that is served").isEqualTo(1);
  }

  private Release publish(int findings) {
    try (var draft =
        database.releases().beginRedList(Dataset.RED_LIST, InventedAssessments.DESCRIPTION)) {
      draft.add(
          new RedListItem.Found(
              IntStream.range(0, findings).mapToObj(QualityPartTest::finding).toList()));
      return draft.publish();
    }
  }

  private static QualityFinding finding(int number) {
    return new QualityFinding(QualityRule.NO_COUNTRY, number + 1, null, "Mirus no" + number, "");
  }

  private FoundFlaws flaws() {
    var snapshots = database.redList(Dataset.RED_LIST);
    snapshots.refresh();
    return snapshots.current().orElseThrow().part(QualityPart.PART);
  }
}
