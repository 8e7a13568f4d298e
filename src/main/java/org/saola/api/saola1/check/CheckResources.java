package org.saola.api.saola1.check;

import java.util.List;
import org.saola.api.saola1.Resource;
import org.saola.check.CheckSources;
import org.saola.check.job.CheckJobs;

/** All that checks lists of names. */
public final class CheckResources {
  private CheckResources() {}

  /**
   * Lists that are answered at once, and those that are checked while clients ask.
   *
   * @param sources what lists are checked against where no dataset is named
   */
  public static List<Resource> of(CheckSources sources, CheckJobs jobs) {
    return List.of(
        new CheckResource(sources),
        new CheckJobsResource(sources, jobs),
        new CheckJobResource(jobs),
        new CheckResultResource(jobs),
        new CheckDecisionsResource(jobs));
  }
}
