package org.saola.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.saola.http.Request;
import org.saola.web.page.Assets;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.SiteFacts;

/** What is kept of the guide is what would be made anew. */
final class GuideTest {
  private static final Request REQUEST =
      new Request("GET", "/docs", null, "http://localhost", _ -> null);

  @Test
  void theNoticeOfADemonstrationGoesWithTheDemonstration() {
    var demonstration = new AtomicBoolean(true);
    var renderer =
        new PageRenderer(new SiteFacts("", new Assets(), true, null, demonstration::get));
    var guide = new Guide(renderer);
    var during = guide.find(REQUEST).orElseThrow();
    assertThat(guide.find(REQUEST)).as("nothing has changed").containsSame(during);
    demonstration.set(false);
    assertThat(guide.find(REQUEST)).get().isNotSameAs(during);
  }
}
