package org.saola.api.redlist4;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TagsOfReleasesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final TagsOfReleases tags = new TagsOfReleases();

  @Test
  void releasesThatAreAskedForInTurnsKeepTheirTags() {
    var served = tags.of(5, 10, TODAY);
    var kept = tags.of(4, 10, TODAY);
    var older = tags.of(3, 10, TODAY);
    assertThat(tags.of(5, 10, TODAY)).isSameAs(served);
    assertThat(tags.of(4, 10, TODAY)).isSameAs(kept).isNotSameAs(served);
    assertThat(tags.of(3, 10, TODAY)).isSameAs(older);
  }

  @Test
  void aDayForgetsTheTagsOfTheOneBefore() {
    var today = tags.of(5, 10, TODAY);
    var tomorrow = tags.of(5, 10, TODAY.plusDays(1));
    assertThat(tomorrow).isNotSameAs(today);
    assertThat(tags.of(5, 10, TODAY.plusDays(1))).isSameAs(tomorrow);
    assertThat(tags.of(5, 10, TODAY)).isNotSameAs(today);
  }

  @Test
  void ofManyReleasesFewAreRemembered() {
    var first = tags.of(1, 10, TODAY);
    for (int release = 2; release <= 4; release++) {
      assertThat(tags.of(release, 10, TODAY)).isNotNull();
    }
    assertThat(tags.of(1, 10, TODAY)).isNotSameAs(first);
  }
}
