package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagsTest {
  @Test
  void tagsAreThoseOfTheOriginal() {
    var body = "{\"kingdom_names\":[\"ANIMALIA\",\"CHROMISTA\",\"FUNGI\",\"PLANTAE\"]}";
    assertThat(EntityTags.half(body.getBytes(UTF_8)).tag())
        .isEqualTo("W/\"986f7acb982a486adecfac980e922872\"");
  }
}
