package org.saola.web.check;

/**
 * What a name may mean, to be chosen by a person.
 *
 * @param value what the form sends
 * @param name empty for none of the others
 * @param commonName in the language of the page; empty for none
 * @param why as {@code check.choice.WHY}; empty for none
 * @param category of the Red List; empty when it says nothing
 * @param appendices of CITES; empty when it says nothing
 * @param likeness of the name to the one that was given, 0 to 100; below 0 where it says nothing
 * @param marked whether it is chosen, or proposed to be
 */
public record PossibleMeaning(
    String value,
    String name,
    String commonName,
    String why,
    String category,
    String appendices,
    int likeness,
    boolean marked) {

  PossibleMeaning marked(boolean now) {
    return new PossibleMeaning(value, name, commonName, why, category, appendices, likeness, now);
  }
}
