package org.saola.bench.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes meetings, notifications and regulations, and knows which laws the listings follow. */
final class Events {

  /** A regulation of the EU whose annexes are in the package. */
  record Regulation(int id, String date, boolean current, Contents contents) {}

  /** How much of the annexes a regulation holds. */
  enum Contents {
    /** Every listed taxon, higher ones too; their rows reach all species below them. */
    CONSOLIDATED,
    /** Listed species and what is below them. */
    SPECIES,
    /** A few changes, in force together with the regulation they amend. */
    AMENDMENT
  }

  private record Period(String from, String until, Contents contents) {}

  /** Days on which decisions of the Conference of the Parties came into force (facts). */
  static final List<String> CITES_DATES =
      List.of(
          "1975-07-01",
          "1977-02-04",
          "1979-06-28",
          "1981-06-06",
          "1983-07-29",
          "1985-08-01",
          "1987-10-22",
          "1990-01-18",
          "1992-06-11",
          "1995-02-16",
          "1997-09-18",
          "2000-07-19",
          "2003-02-13",
          "2005-01-12",
          "2007-09-13",
          "2010-06-23",
          "2013-06-12",
          "2017-01-02",
          "2019-11-26",
          "2023-02-23");

  private static final List<Period> PERIODS =
      List.of(
          new Period("1997-06-01", "2000-12-18", Contents.SPECIES),
          new Period("2000-12-18", "2003-08-30", Contents.SPECIES),
          new Period("2003-08-30", "2005-08-22", Contents.SPECIES),
          new Period("2004-05-20", "2005-08-22", Contents.AMENDMENT),
          new Period("2005-08-22", "2008-04-11", Contents.SPECIES),
          new Period("2008-04-11", "2009-05-22", Contents.SPECIES),
          new Period("2009-05-22", "2012-02-14", Contents.SPECIES),
          new Period("2012-02-14", "2013-08-10", Contents.SPECIES),
          new Period("2012-12-15", "2013-08-10", Contents.AMENDMENT),
          new Period("2013-08-10", "2014-12-20", Contents.SPECIES),
          new Period("2014-12-20", "2017-02-04", Contents.SPECIES),
          new Period("2017-02-04", "2019-12-14", Contents.SPECIES),
          new Period("2019-12-14", "2023-05-20", Contents.CONSOLIDATED),
          new Period("2023-05-20", "", Contents.CONSOLIDATED));

  private final Sampler sampler;
  private int lastId;

  /** Oldest first. */
  final List<Regulation> regulations = new ArrayList<>();

  final List<Integer> notifications = new ArrayList<>();
  final List<Integer> suspensionRegulations = new ArrayList<>();
  final List<Integer> reviewGroupMeetings = new ArrayList<>();

  Events(long seed) {
    sampler = new Sampler(seed, "events");
  }

  void write(Path folder) throws IOException {
    try (var file =
        new CsvFile(folder, "events", "id,type,name,effective_at,end_date,is_current,url")) {
      for (var date : CITES_DATES) {
        file.row(++lastId, "CitesCop", "CoP" + lastId, date, null, true, null);
      }
      for (var period : PERIODS) {
        var current = period.until.isEmpty();
        regulations.add(new Regulation(++lastId, period.from, current, period.contents));
        var name = "No %d/%s".formatted(100 + lastId, period.from.substring(0, 4));
        var until = current ? null : period.until;
        file.row(lastId, "EuRegulation", name, period.from, until, current, url("regulation"));
      }
      notifications.addAll(many(file, "CitesSuspensionNotification", 120));
      suspensionRegulations.addAll(many(file, "EuSuspensionRegulation", 40));
      reviewGroupMeetings.addAll(many(file, "EcSrg", 90));
    }
  }

  private List<Integer> many(CsvFile file, String type, int count) throws IOException {
    var written = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      var date = sampler.day(1999, 2023);
      written.add(++lastId);
      file.row(lastId, type, type + " " + lastId, date, null, sampler.chance(.7), url(type));
    }
    return written;
  }

  private String url(String kind) {
    return sampler.chance(.1) ? "" : "https://law.example/%s/%d?a=1&b=2".formatted(kind, lastId);
  }
}
