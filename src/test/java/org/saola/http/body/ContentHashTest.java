package org.saola.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHashTest {
  private static final ContentHash RANKS =
      ContentHash.of(
          "{\"kingdom_names\":[\"ANIMALIA\",\"CHROMISTA\",\"FUNGI\",\"PLANTAE\"]}".getBytes(UTF_8));

  @Test
  void tagsAreThoseOfTheRedListsOwnServer() {
    assertThat(RANKS.weakTag()).isEqualTo("W/\"986f7acb982a486adecfac980e922872\"");
  }

  @Test
  void theBriefOneIsTheBeginning() {
    assertThat(RANKS.brief()).isEqualTo("986f7acb982a486a");
  }
}
