package org.saola.sync.redlist;

import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;

/** The documents of the last run; none before the first. */
final class KnownAssessments {
  private final Optional<RedListSnapshot> served;

  KnownAssessments(Optional<RedListSnapshot> served) {
    this.served = served;
  }

  /** What is known of an assessment, if it says the same of it as the list does. */
  Optional<AssessmentSummary> same(ListItem item) {
    return served.flatMap(snapshot -> {
      var place = snapshot.placeOf(item.id());
      return place.isEmpty()
          ? Optional.empty()
          : Optional.of(snapshot.summary(place.getAsInt()))
              .filter(summary -> ListItem.of(summary).fingerprint() == item.fingerprint());
    });
  }

  /** Whether anything is known of it. */
  boolean has(ListItem item) {
    return served.map(snapshot -> snapshot.placeOf(item.id()).isPresent()).orElse(false);
  }

  int count() {
    return served.map(RedListSnapshot::size).orElse(0);
  }

  byte[] document(int id) {
    var snapshot = served.orElseThrow();
    return snapshot.document(snapshot.placeOf(id).orElseThrow()).withoutDate();
  }

  /** Hands over the descriptions of all taxa. */
  void forEachTaxon(ObjIntConsumer<byte[]> sink) {
    served.ifPresent(snapshot -> snapshot.forEachTaxon(sink));
  }
}
