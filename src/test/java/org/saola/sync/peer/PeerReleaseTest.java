package org.saola.sync.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.store.overlay.DatedReason;
import tools.jackson.databind.json.JsonMapper;

/** What is read of the summary of a release. */
final class PeerReleaseTest {

  @Test
  void reasonsWithYearsAreTakenOverOnlyFromWhoTellsThem() {
    assertThat(read("{'snapshot':1,'release':{}}").overlay())
        .as("an earlier version does not know of them, and takes none away")
        .isNull();
    assertThat(read("{'snapshot':1,'release':{},'category_overlay':[]}").overlay()).isEmpty();
    assertThat(
            read("{'snapshot':1,'release':{},'category_overlay':[{'taxon_id':7,'year':2004,"
                    + "'before':'VU','after':'EN','reason':'G'}]}")
                .overlay())
        .isEqualTo(List.of(new DatedReason(7, 2004, "VU", "EN", "G")));
  }

  private static PeerRelease read(String summary) {
    return PeerRelease.of(new JsonMapper().readTree(summary.replace('\'', '"')));
  }
}
