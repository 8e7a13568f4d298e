package org.saola.web.species;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.species.Species;
import org.saola.status.Coverage;
import org.saola.status.Given;
import org.saola.status.Topic;
import org.saola.store.release.Dataset.Kind;
import org.saola.web.page.Words;
import org.saola.web.part.Emptiness;
import org.saola.web.species.SpeciesView.EmptyCell;
import org.saola.web.species.SpeciesView.Lack;

/** Says why there is nothing, where there is nothing: that the lists have none, or do not tell. */
record Empties(Shown shown, Words words) {
  private static final String LISTED = "Species+";

  /** Why nothing is there of any topic. */
  Map<Topic, EmptyCell> all() {
    var all = new EnumMap<Topic, EmptyCell>(Topic.class);
    for (var topic : Topic.values()) {
      all.put(topic, of(topic));
    }
    return all;
  }

  /** Only where each list that tells of the topic is here as a whole, its silence says "none". */
  private EmptyCell of(Topic topic) {
    var tell = Stream.of(Kind.values()).filter(kind -> topics(kind).contains(topic)).toList();
    var held = tell.stream().flatMap(this::coverages).map(coverage -> coverage.of(topic)).toList();
    return held.isEmpty()
        ? missing(tell.getFirst())
        : held.stream()
            .map(extent -> of(Given.of(false, extent), Emptiness.NOT_GIVEN))
            .filter(cell -> cell.kind() != Emptiness.NOT_GIVEN)
            .findFirst()
            .orElse(new EmptyCell(Emptiness.NOT_GIVEN, null));
  }

  /**
   * Why nothing is there.
   *
   * @param none what it means where it is known that there is nothing
   */
  static EmptyCell of(Given given, Emptiness none) {
    var doubt = given.doubt();
    return switch (given.answer()) {
      case SOME, NONE -> new EmptyCell(none, null);
      case UNKNOWN -> new EmptyCell(Emptiness.UNKNOWN, doubt == null ? null : doubt.code());
      case NOT_IMPORTED -> new EmptyCell(Emptiness.NOT_LOADED, null);
    };
  }

  private static Set<Topic> topics(Kind kind) {
    return kind == Kind.SPECIES_PLUS ? Topic.ofSpeciesPlus() : Topic.ofRedList();
  }

  private Stream<Coverage> coverages(Kind kind) {
    return shown.same().stream()
        .filter(taxon -> taxon.release().dataset().kind() == kind)
        .map(Species.Taxon::coverage);
  }

  /** Why nothing of a kind of list is shown. */
  EmptyCell missing(Kind kind) {
    for (var other : shown.species().others()) {
      if (other.dataset().kind() == kind) {
        return switch (other) {
          case Species.Other.NotImported _ -> new EmptyCell(Emptiness.NOT_LOADED, null);
          case Species.Other.SameKind _ -> new EmptyCell(Emptiness.UNKNOWN, "same_kind");
          case Species.Other.Unrelated _ -> new EmptyCell(Emptiness.UNKNOWN, "no_crosswalk");
          case Species.Other.Linked(var _, var _, var links) ->
              links.isEmpty()
                  ? new EmptyCell(Emptiness.NAME_UNKNOWN, null)
                  : new EmptyCell(Emptiness.UNKNOWN, "other_concept");
        };
      }
    }
    return new EmptyCell(Emptiness.NOT_LOADED, null);
  }

  /** All that a reader may look for in vain. */
  List<Lack> lacks() {
    var lacks = new ArrayList<Lack>();
    lacks.add(lack("lack.cms", null, Emptiness.UNKNOWN, "listings_not_published"));
    for (var other : shown.species().others()) {
      if (other instanceof Species.Other.NotImported(var dataset)) {
        var name = "lack." + dataset.kind().code();
        lacks.add(lack(name, null, Emptiness.NOT_LOADED, null));
      }
    }
    for (var taxon : shown.same()) {
      var kind = taxon.release().dataset().kind();
      var list = kind == Kind.SPECIES_PLUS ? LISTED : words.text("list.redlist");
      for (var topic : taxon.coverage().lacking()) {
        lacks.add(lack("topic." + topic.code(), list, Emptiness.NOT_LOADED, null));
      }
    }
    lacks.add(lack("lack.polygons", null, Emptiness.NOT_LOADED, null));
    return lacks.stream().distinct().toList();
  }

  private Lack lack(String what, @Nullable String list, Emptiness kind, @Nullable String reason) {
    return new Lack(words.text(what), list, kind, reason);
  }
}
