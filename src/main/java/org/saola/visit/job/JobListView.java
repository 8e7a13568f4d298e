package org.saola.visit.job;

import java.util.List;
import org.saola.store.jobs.Job;
import org.saola.store.jobs.sync.SyncPlan;
import org.saola.visit.Viewer;

/**
 * The page of all that was ordered.
 *
 * @param jobs newest first
 * @param syncs what servers do by themselves
 */
public record JobListView(Viewer viewer, List<Job> jobs, List<SyncPlan> syncs) {

  /** Whether something waits or runs. */
  public boolean isBusy() {
    return jobs.stream().anyMatch(job -> job.state().isOpen());
  }
}
