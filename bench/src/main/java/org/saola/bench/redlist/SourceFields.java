package org.saola.bench.redlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saola.bench.generator.Sampler;

/** Writes who assessed a taxon and from what. */
final class SourceFields {
  private final JsonBytes out;
  private final Prose prose;
  private final Sampler sampler;

  SourceFields(JsonBytes out, Prose prose, Sampler sampler) {
    this.out = out;
    this.prose = prose;
    this.sampler = sampler;
  }

  /** Invented people, such as {@code Braus, T.S.}; one or more. */
  List<String> people(double mean) {
    var people = new ArrayList<String>();
    for (int i = sampler.skewed(mean); i > 0; i--) {
      people.add(name() + ", " + initial() + (sampler.chance(.5) ? initial() : ""));
    }
    return people;
  }

  /** All names in one line: {@code A., B. & C.} */
  static String joined(List<String> people) {
    var last = people.getLast();
    return people.size() == 1
        ? last
        : String.join(", ", people.subList(0, people.size() - 1)) + " & " + last;
  }

  void credits(List<String> assessors) {
    var credits = new ArrayList<Credit>();
    credits.add(new Credit("assessor", assessors));
    credits.add(new Credit("evaluator", people(2)));
    if (sampler.chance(.6)) {
      credits.add(new Credit("contributor", people(4)));
    }
    if (sampler.chance(.6)) {
      credits.add(new Credit("facilitators", people(2)));
    }
    out.objects("credits", credits, this::credit);
  }

  private record Credit(String type, List<String> people) {}

  private void credit(Credit credit) {
    out.field("credit_type_name", credit.type);
    out.field("full", joined(credit.people));
    out.texts(
        "value",
        credit.people.stream()
            .map(name -> sampler.chance(.5) ? name : name + " (" + prose.title(sampler, 30) + ")")
            .toList());
  }

  /** One or more references. */
  void references(double mean) {
    var years = new ArrayList<Integer>();
    for (int i = sampler.skewed(mean); i > 0; i--) {
      years.add(sampler.between(1950, 2025));
    }
    out.objects("references", years, this::reference);
  }

  private void reference(int year) {
    var author = joined(people(2.5));
    var title = prose.title(sampler, sampler.between(30, 110));
    out.field(
        "citation",
        "%s %d. %s. <i>%s</i> %d(%d): %d-%d."
            .formatted(
                author,
                year,
                title,
                prose.title(sampler, 25),
                sampler.between(1, 90),
                sampler.between(1, 12),
                sampler.between(1, 400),
                sampler.between(400, 900)));
    out.field("year", Integer.toString(year));
    out.field("title", title);
    out.field("author", author);
    out.field("citation_short", (String) null);
  }

  private String name() {
    var word = prose.word(sampler);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String initial() {
    return (char) sampler.between('A', 'Z') + ".";
  }
}
