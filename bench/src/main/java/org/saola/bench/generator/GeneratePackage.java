package org.saola.bench.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.saola.bench.generator.Taxon.Rank;

/**
 * Writes a data package of the real size: 65,000 names, 360,000 distributions, 200,000 common
 * names. The same seed and scale give the same bytes on the same JDK (country names come from it).
 *
 * <p>Arguments: an output folder, then optionally a seed (default 1) and a scale (default 1).
 */
final class GeneratePackage {
  private GeneratePackage() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 3) {
      System.err.println(
          "Usage: generate FOLDER [SEED] [SCALE], for example: generate work/package 1 1");
      System.exit(2);
    }
    Locale.setDefault(Locale.ROOT);
    var folder = Path.of(args[0]);
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    double scale = args.length > 2 ? Double.parseDouble(args[2]) : 1;
    write(Files.createDirectories(folder), seed, scale);
    System.out.printf(
        "Wrote %s: %d MiB, seed %d, scale %s%n", folder, mebibytes(folder), seed, scale);
  }

  private static long mebibytes(Path folder) throws IOException {
    long bytes = 0;
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        bytes += Files.size(file);
      }
    }
    return bytes >> 20;
  }

  private static void write(Path folder, long seed, double scale) throws IOException {
    displayNames(folder);
    var ids = new Identifiers();
    var taxa = Taxa.grow(new Forest(ids, seed, scale));
    new Names(folder, ids, seed, scale).write(taxa);

    var references = new References(folder, seed);
    var referenceIds = references.write(new Identifiers(), scale);
    references.writeLinks(taxa, referenceIds);

    var places = new Places(folder, seed);
    places.writeGeoEntities();
    places.writeDistributions(taxa, referenceIds);

    var events = new Events(seed);
    events.write(folder);
    listings(folder, taxa, places, events, seed);

    var trade = new Trade(folder, seed, scale, taxa.species(), places.countries);
    trade.writeCodes();
    trade.writeQuotas();
    trade.writeSuspensions(events.notifications);
    trade.writeDecisions(events);
  }

  private static void listings(Path folder, Taxa taxa, Places places, Events events, long seed)
      throws IOException {
    try (var changes = new ListingChanges(folder)) {
      var cites = new CitesHistories(changes, places.countries, seed);
      for (var taxon : taxa.checklist()) {
        if (taxon.rank == Rank.KINGDOM) {
          cites.write(taxon);
        }
      }
      new EuAnnexes(changes, cites.current, seed).write(events.regulations);
    }
  }

  private static void displayNames(Path folder) throws IOException {
    try (var file =
        new CsvFile(folder, "ranks", "name,display_name_en,display_name_es,display_name_fr")) {
      for (var rank : Rank.values()) {
        var name = rank.name().charAt(0) + rank.name().substring(1).toLowerCase(Locale.ROOT);
        file.row(rank, name, rank == Rank.FAMILY ? "familia" : null, null);
      }
    }
    try (var file =
        new CsvFile(
            folder,
            "change_types",
            "designation,change_type,display_name_en,display_name_es,display_name_fr")) {
      for (var designation : new String[] {"CITES", "EU", "CMS"}) {
        file.row(designation, "ADDITION", "listing", "inclusión", "inscription");
        file.row(designation, "DELETION", "deletion", null, "suppression");
        file.row(designation, "RESERVATION", "reservation", "reserva", null);
        file.row(designation, "RESERVATION_WITHDRAWAL", "reservation withdrawal", null, null);
        file.row(designation, "EXCEPTION", "exception", null, null);
      }
    }
  }
}
