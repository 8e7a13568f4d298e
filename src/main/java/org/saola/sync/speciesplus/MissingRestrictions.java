package org.saola.sync.speciesplus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.json.BrokenJson;
import org.saola.ingest.speciesplus.DependentsReader;
import org.saola.ingest.speciesplus.NameCompletion;
import org.saola.ingest.speciesplus.TaxonDependents;
import org.saola.json.JsonFields;
import org.saola.json.MalformedRecord;
import org.saola.json.UnknownKeys;
import org.saola.language.Language;
import org.saola.language.Translation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.sync.SyncRun;

/**
 * The records of a dump with quotas and suspensions, which are asked for taxon by taxon: the dumps
 * of the public service lack them all, by an error (contract 7.5).
 */
final class MissingRestrictions implements TaxonRecords {
  private final SyncRun session;
  private final TaxonRecords dump;
  private final Map<Place, Translation> places = new HashMap<>();
  private final List<Listed> listed = new ArrayList<>();
  private boolean any;

  private MissingRestrictions(SyncRun session, TaxonRecords dump) {
    this.session = session;
    this.dump = dump;
    dump.forEach((taxon, _) -> look(taxon));
  }

  /** A place by what answers say of it in every language. */
  private record Place(String type, String code) {}

  /** A taxon that can have quotas and suspensions. */
  private record Listed(String path, String stamp) {
    static Listed of(TaxonRecord taxon) {
      return new Listed(
          "taxon_concepts/%d/cites_legislation?scope=all".formatted(taxon.id()),
          taxon.updatedAt().toString());
    }
  }

  /** The records as they are if the dump has a quota or a suspension, else with those asked for. */
  static TaxonRecords fill(TaxonRecords dump, SyncRun session) {
    var filled = new MissingRestrictions(session, dump);
    if (filled.any || filled.listed.isEmpty()) {
      return dump;
    }
    session.say(
        "the dump has no quotas and no suspensions; asking for those of %,d listed taxa"
            .formatted(filled.listed.size()));
    try (var stage = session.begin("quotas, suspensions", "taxa", filled.listed.size())) {
      for (var taxon : filled.listed) {
        session.get(taxon.path(), taxon.stamp());
        stage.done();
      }
    }
    return filled;
  }

  private void look(TaxonRecord taxon) {
    any |= !taxon.citesQuotas().isEmpty() || !taxon.citesSuspensions().isEmpty();
    var listing = taxon.citesListing();
    if (taxon.active() && listing != null && !listing.isEmpty() && !listing.equals("NC")) {
      listed.add(Listed.of(taxon));
    }
    taxon
        .distributions()
        .forEach(each -> {
          var place = each.place();
          if (place.isoCode2() != null && place.type() != null) {
            places.put(new Place(place.type(), place.isoCode2()), place.name());
          }
        });
  }

  @Override
  public int count() {
    return dump.count();
  }

  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    NameCompletion names = (list, code, name) -> places.getOrDefault(new Place(list, code), name);
    var reader = new DependentsReader(Language.EN, names);
    dump.forEach((taxon, place) -> {
      var asked = Listed.of(taxon);
      sink.accept(
          session.has(asked.path(), asked.stamp()) ? filled(taxon, asked, reader) : taxon, place);
    });
  }

  private TaxonRecord filled(TaxonRecord taxon, Listed asked, DependentsReader reader) {
    var answer = session.get(asked.path(), asked.stamp());
    if (!answer.found()) {
      return taxon;
    }
    try {
      var known = reader.read(JsonFields.of(answer.json(), new UnknownKeys()));
      return new TaxonDependents(
              taxon.citesListings(),
              known.citesQuotas(),
              known.citesSuspensions(),
              taxon.euListings(),
              taxon.euDecisions(),
              taxon.distributions(),
              taxon.references())
          .of(taxon);
    } catch (MalformedRecord malformed) {
      throw new RefusedInput(BrokenJson.issue(asked.path(), 0, malformed).toString());
    }
  }
}
