package org.saola.taxonomy.match;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.saola.language.Language;
import org.saola.language.Translation;

/** Says in words why a name was answered as it was. */
public final class ReasonSentences {
  private static final Translation UNKNOWN =
      new Translation(
          "The name is not known here.",
          "El nombre no se conoce aquí.",
          "Le nom n'est pas connu ici.");
  private static final Translation SEVERAL =
      new Translation(
          "Several taxa are possible.",
          "Son posibles varios taxones.",
          "Plusieurs taxons sont possibles.");
  private static final Translation DECIDE =
      new Translation(
          "A person must decide.", "Debe decidirlo una persona.", "Une personne doit décider.");

  private static final Map<String, Translation> SENTENCES =
      Map.ofEntries(
          entry(
              "no_name",
              "This is no scientific name.",
              "No es un nombre científico.",
              "Ce n'est pas un nom scientifique."),
          entry(
              "exact", "The name is accepted.", "El nombre está aceptado.", "Le nom est accepté."),
          entry("author_agrees", "The author agrees.", "El autor concuerda.", "L'auteur concorde."),
          entry(
              "author_conflict",
              "The author is another one.",
              "El autor es otro.",
              "L'auteur est un autre."),
          entry(
              "year_differs",
              "The author agrees, but not the year.",
              "El autor concuerda, pero no el año.",
              "L'auteur concorde, mais pas l'année."),
          entry(
              "synonym_of",
              "The name is a synonym.",
              "El nombre es un sinónimo.",
              "Le nom est un synonyme."),
          entry(
              "also_synonym_of",
              "The name is also a synonym of another taxon.",
              "El nombre es también sinónimo de otro taxón.",
              "Le nom est aussi synonyme d'un autre taxon."),
          entry(
              "synonym_of_several",
              "The name is a synonym of several taxa.",
              "El nombre es sinónimo de varios taxones.",
              "Le nom est synonyme de plusieurs taxons."),
          entry(
              "misapplied",
              "The name is said to be misapplied.",
              "Se dice que el nombre está mal aplicado.",
              "Le nom est dit mal appliqué."),
          entry(
              "gender_ending",
              "Only the ending of an epithet differs.",
              "Solo difiere la terminación de un epíteto.",
              "Seule la terminaison d'une épithète diffère."),
          entry(
              "spelling_class",
              "The spelling differs in letters that are often taken for one another.",
              "La grafía difiere en letras que a menudo se confunden.",
              "La graphie diffère par des lettres souvent confondues."),
          entry(
              "edit_distance",
              "One or two letters differ.",
              "Difieren una o dos letras.",
              "Une ou deux lettres diffèrent."),
          entry(
              "ocr",
              "A scanner may have read digits or blanks where there are none.",
              "Un escáner pudo leer cifras o espacios donde no los hay.",
              "Un scanner a pu lire des chiffres ou des espaces là où il n'y en a pas."),
          entry(
              "other_source_knows",
              "The other list knows this name.",
              "La otra lista conoce este nombre.",
              "L'autre liste connaît ce nom."),
          entry(
              "same_epithet_same_family",
              "Another genus of the family has the same epithet.",
              "Otro género de la familia tiene el mismo epíteto.",
              "Un autre genre de la famille a la même épithète."),
          entry(
              "species_part_only",
              "Only the species is known, not what follows it.",
              "Solo se conoce la especie, no lo que sigue.",
              "Seule l'espèce est connue, pas ce qui suit."),
          entry(
              "genus_only",
              "Only the genus is known.",
              "Solo se conoce el género.",
              "Seul le genre est connu."),
          entry(
              "family_only",
              "Only the family is known.",
              "Solo se conoce la familia.",
              "Seule la famille est connue."),
          entry(
              "kingdom_conflict",
              "The name is known in another kingdom only.",
              "El nombre se conoce solo en otro reino.",
              "Le nom n'est connu que dans un autre règne."),
          entry(
              "family_conflict",
              "The family is another one.",
              "La familia es otra.",
              "La famille est une autre."),
          entry(
              "rank_differs",
              "The rank is another one.",
              "El rango es otro.",
              "Le rang est un autre."),
          entry(
              "uncertain_identification",
              "The name itself says that it is not sure.",
              "El propio nombre indica que no es seguro.",
              "Le nom dit lui-même qu'il n'est pas sûr."),
          entry(
              "hybrid_formula",
              "A formula of a hybrid names its parents only.",
              "Una fórmula de híbrido solo nombra a los parentales.",
              "Une formule d'hybride ne nomme que les parents."),
          entry(
              "abbreviated_genus",
              "The genus is abbreviated.",
              "El género está abreviado.",
              "Le genre est abrégé."),
          entry(
              "common_name",
              "People call a taxon so.",
              "Es un nombre común.",
              "C'est un nom vernaculaire."),
          entry(
              "too_many_candidates",
              "There are more candidates than are told.",
              "Hay más candidatos de los que se muestran.",
              "Il y a plus de candidats que ceux indiqués."),
          entry(
              "overridden",
              "A person decided this.",
              "Lo decidió una persona.",
              "Une personne l'a décidé."));

  private ReasonSentences() {}

  private static Entry<String, Translation> entry(String word, String en, String es, String fr) {
    return Map.entry(word, new Translation(en, es, fr));
  }

  /** One or more sentences. */
  public static String of(Match match, Language language) {
    var sentences = new ArrayList<String>();
    if (match.kind() == MatchKind.AMBIGUOUS) {
      sentences.add(text(SEVERAL, language));
    } else if (!match.found() && match.reasons().isEmpty()) {
      sentences.add(text(UNKNOWN, language));
    }
    for (var word : match.reasons()) {
      sentences.add(text(sentence(word), language));
    }
    if (match.question()) {
      sentences.add(text(DECIDE, language));
    }
    return String.join(" ", sentences);
  }

  private static Translation sentence(String word) {
    var found = SENTENCES.get(word);
    if (found == null) {
      throw new IllegalStateException("no sentence for " + word);
    }
    return found;
  }

  /** The sentence for one word; empty when there is none. */
  public static Optional<String> of(String word, Language language) {
    return Optional.ofNullable(SENTENCES.get(word)).map(sentence -> text(sentence, language));
  }

  private static String text(Translation sentence, Language language) {
    var text = sentence.in(language);
    return text == null ? "" : text;
  }
}
