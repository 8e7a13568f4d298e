package org.saola.visit.dashboard;

import java.util.List;
import org.saola.visit.Viewer;

/** Where an account is signed in, the place that was used last first. */
public record SessionsView(Viewer viewer, List<Row> sessions) {

  /**
   * One session.
   *
   * @param hash names it in the address of its form
   * @param network the address it was opened from, without its last part
   * @param here whether the page is looked at in it
   */
  public record Row(
      String hash, String browser, String network, String opened, String seen, boolean here) {}

  /** Whether there is any beside the one of the page. */
  public boolean hasOthers() {
    return sessions.size() > 1;
  }
}
