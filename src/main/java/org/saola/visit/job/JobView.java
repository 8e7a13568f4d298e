package org.saola.visit.job;

import java.util.Locale;
import org.saola.store.jobs.Job;
import org.saola.store.jobs.JobKind;
import org.saola.store.jobs.JobState;
import org.saola.visit.Viewer;

/** The page of one job. */
public record JobView(Viewer viewer, Job job) {

  /** The last part of the key of a message about its kind. */
  public static String kind(Job job) {
    return job.order().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How the state looks. */
  public static String look(Job job) {
    return switch (job.state()) {
      case DONE -> "good";
      case REFUSED, FAILED -> "bad";
      case QUEUED, RUNNING, CANCELLED -> "doubt";
    };
  }

  /** Whether what was tried can be published now. */
  public boolean canPublish() {
    return job.order().kind() == JobKind.DRY_RUN && job.state() == JobState.DONE;
  }

  /** Whether the figures of a step say how much of it is done. */
  public boolean knowsTotal() {
    return job.progress().total() > 0;
  }
}
