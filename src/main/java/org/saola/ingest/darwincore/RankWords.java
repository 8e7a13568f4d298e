package org.saola.ingest.darwincore;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Ranks as archives of many countries write them. */
final class RankWords {
  static final String SPECIES = "species";
  static final String SUBSPECIES = "subspecies";
  static final String VARIETY = "variety";
  static final String FORM = "form";

  /** Below species, but which rank isn't told. */
  static final String INFRASPECIFIC = "infraspecific";

  private static final Set<String> BELOW_SPECIES = Set.of(SUBSPECIES, VARIETY, FORM, INFRASPECIFIC);

  private static final Map<String, String> WORDS = words();

  private RankWords() {}

  private static Map<String, String> words() {
    var words = new HashMap<String, String>();
    add(words, SPECIES, "species sp spec art soort espèce espece especie espécie specie spesies");
    add(words, SPECIES, "laji gatunek druh faj вид vrsta liik suga rūšis nothospecies hybrid");
    add(words, SPECIES, "microspecies agg aggregate speciesaggregate artengruppe sp.agg");
    add(words, SUBSPECIES, "subspecies subsp ssp unterart ondersoort sous-espèce sous-espece");
    add(words, SUBSPECIES, "subespecie subespécie sottospecie underart alalaji podgatunek poddruh");
    add(words, SUBSPECIES, "alfaj подвид nothosubspecies");
    add(words, VARIETY, "variety varietas var varietät varieteit variété variedad variedade");
    add(words, VARIETY, "varietà varietet odmiana nothovar nothovariety nothovarietas");
    add(words, FORM, "form forma f fo vorm forme nothoform nothoforma");
    add(words, INFRASPECIFIC, "infraspecies infraspecific infraspecificname infrasp infrataxon");
    add(words, INFRASPECIFIC, "infraspecifictaxon infraespecie infra-espèce infraespecífico");
    add(words, "genus", "genus gattung geslacht genre género genero genere slekt släkte gen");
    add(words, "family", "family familia familie famille família famiglia familj fam");
    add(words, "order", "order ordo ordnung orde ordre orden ordem ordine ordning");
    add(words, "class", "class classis klasse classe clase klass");
    add(words, "phylum", "phylum divisio division stamm stam embranchement filo stamme");
    add(words, "kingdom", "kingdom regnum reich rijk règne reino regno rike");
    return Map.copyOf(words);
  }

  private static void add(Map<String, String> words, String rank, String same) {
    for (var word : same.split(" ", -1)) {
      words.put(word, rank);
    }
  }

  /** A rank in the words of Darwin Core, in lower case; unknown ones as they are. */
  static String of(String told) {
    var small = told.strip().toLowerCase(Locale.ROOT);
    int end =
        Math.max(small.lastIndexOf('/'), Math.max(small.lastIndexOf('#'), small.lastIndexOf(':')));
    var plain = small.substring(end + 1).replace(" ", "").replace("_", "");
    var word = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    return WORDS.getOrDefault(word, word);
  }

  static boolean belowSpecies(String rank) {
    return BELOW_SPECIES.contains(rank);
  }

  /** Whether a rank is known to be above species. */
  static boolean aboveSpecies(String rank) {
    return NameRow.HIGHER.contains(rank)
        || rank.equals("genus")
        || rank.contains("genus")
        || rank.contains("famil")
        || rank.endsWith("order")
        || rank.endsWith("class")
        || rank.endsWith("phylum")
        || rank.contains("tribe")
        || rank.contains("section")
        || rank.contains("series")
        || rank.equals("domain")
        || rank.equals("clade");
  }
}
