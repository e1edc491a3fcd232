package org.councilnotes.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms of a language's adjectives, told from how one of them ends: {@code colombien}, {@code
 * colombienne}, {@code colombiens}, {@code colombiennes}.
 *
 * @param endings what may stand in the place of an ending, itself included
 */
record Inflection(Map<String, List<String>> endings) {

  /** How the file writes an ending without letters. */
  private static final String NOTHING = "-";

  Inflection {
    endings = Map.copyOf(endings);
  }

  static Inflection read(YamlMap file) {
    Map<String, List<String>> endings = new HashMap<>();
    for (String ending : file.keys()) {
      endings.put(letters(ending), file.texts(ending).stream().map(Inflection::letters).toList());
    }
    return new Inflection(endings);
  }

  private static String letters(String ending) {
    return ending.equals(NOTHING) ? "" : ending;
  }

  /** All forms of a word; the longest ending that fits counts, and where none does it has one. */
  List<String> forms(String word) {
    for (int stem = 0; stem <= word.length(); stem++) {
      List<String> others = endings.get(word.substring(stem));
      if (others != null) {
        String kept = word.substring(0, stem);
        return others.stream().map(kept::concat).toList();
      }
    }
    return List.of(word);
  }
}
