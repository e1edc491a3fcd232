package org.councilnotes.suggest;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.analysis.PrintedWord;

/** Words as they are printed, with capitals and accents, by a few passages with each. */
final class SurfaceForms {

  /** So many tell; each is read and cut into words. */
  private static final int PASSAGES = 8;

  private final Map<String, String> forms = new HashMap<>();

  private SurfaceForms() {}

  /** Looks up the printed forms of indexed words. */
  static SurfaceForms of(Collection<String> words, SuggestionLexicon lexicon) {
    SurfaceForms printed = new SurfaceForms();
    if (!words.isEmpty()) {
      lexicon
          .texts(words, PASSAGES)
          .forEach((word, texts) -> printed.forms.put(word, best(word, texts)));
    }
    return printed;
  }

  /**
   * The form of most of the passages. A form in lower case is preferred, since a capital may come
   * from the start of a sentence or a title.
   */
  String of(String word) {
    return forms.getOrDefault(word, word);
  }

  private static String best(String word, List<String> texts) {
    Map<String, Integer> forms = new HashMap<>();
    texts.forEach(text -> gather(word, text, forms));
    return forms.entrySet().stream()
        .max(
            Comparator.comparing((Map.Entry<String, Integer> form) -> isSmall(form.getKey()))
                .thenComparing(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(word);
  }

  private static boolean isSmall(String form) {
    return form.codePoints().noneMatch(Character::isUpperCase);
  }

  private static void gather(String word, String text, Map<String, Integer> forms) {
    for (PrintedWord printed : PrintedWord.in(text)) {
      if (printed.exact().equals(word)) {
        forms.merge(printed.range().of(text), 1, Integer::sum);
      }
    }
  }
}
