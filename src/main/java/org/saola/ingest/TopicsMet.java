package org.saola.ingest;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.saola.status.Topic;

/** The topics of which records had anything. */
public final class TopicsMet {
  private final Set<Topic> met = EnumSet.noneOf(Topic.class);

  /** Notes a topic unless there is nothing of it. */
  public void meet(Topic topic, Collection<?> records) {
    meet(topic, !records.isEmpty());
  }

  /** Notes a topic if it is there. */
  public void meet(Topic topic, boolean there) {
    if (there) {
      met.add(topic);
    }
  }

  /** All so far. */
  public Set<Topic> all() {
    return Set.copyOf(met);
  }
}
