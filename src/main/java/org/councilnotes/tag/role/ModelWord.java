package org.councilnotes.tag.role;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.tag.name.WordClasses;

/**
 * A word as the model of roles sees it.
 *
 * @param form its beginning; figures as what they are
 * @param stem shorter than its form, so that more words are alike
 * @param isWord whether it is a word of two letters or more, and no figure
 * @param meaning its classes that say what is done, joined; empty for a word that says nothing
 * @param preposition its class where it is a preposition, else empty
 */
record ModelWord(
    String form,
    String stem,
    boolean isWord,
    boolean isArticle,
    List<String> classes,
    String meaning,
    String preposition) {

  static final String NOTHING = "#";

  private static final String NUMBER = "<N>";

  /** Letters: forms of a word differ in what follows. */
  private static final int FORM = 6;

  private static final int STEM = 4;

  private static final Set<String> ARTICLES =
      Set.of("the la le les l el los las der die das den dem both os".split(" "));

  private static final Set<String> PREPOSITIONS = Set.of("BY", "WITH", "IN", "TO", "OF", "FROM");

  /** Classes of words that say how, not what, beside the prepositions. */
  private static final Set<String> SMALL = Set.of("LIST", "FUT", "MODAL", "YET", "NEG");

  private static ModelWord of(String folded, WordClasses table) {
    List<String> classes = List.copyOf(table.of(folded));
    String form = form(folded);
    List<String> meanings =
        classes.stream().filter(c -> !SMALL.contains(c) && !PREPOSITIONS.contains(c)).toList();
    return new ModelWord(
        form,
        stem(form),
        isWord(form),
        ARTICLES.contains(folded),
        classes,
        String.join("+", meanings),
        classes.stream().filter(PREPOSITIONS::contains).findFirst().orElse(""));
  }

  private static String form(String folded) {
    if (folded.isEmpty()) {
      return NOTHING;
    }
    if (Character.isDigit(folded.charAt(0))) {
      return NUMBER;
    }
    return folded.length() > FORM ? folded.substring(0, FORM) : folded;
  }

  private static String stem(String form) {
    return form.length() > STEM ? form.substring(0, STEM) : form;
  }

  private static boolean isWord(String form) {
    return form.length() > 1 && Character.isLetter(form.charAt(0));
  }

  /** Words by their folded form; the same come again and again. Thread-safe. */
  static final class Lexicon {

    private static final int MOST_KEPT = 20_000;

    /** Letters: longer words hardly come again. */
    private static final int LONGEST_KEPT = 40;

    private final WordClasses classes;
    private final Map<String, ModelWord> kept = new ConcurrentHashMap<>();

    Lexicon(WordClasses classes) {
      this.classes = classes;
    }

    ModelWord of(String folded) {
      ModelWord word = kept.get(folded);
      return word == null ? make(folded) : word;
    }

    private ModelWord make(String folded) {
      ModelWord word = ModelWord.of(folded, classes);
      if (kept.size() < MOST_KEPT && folded.length() <= LONGEST_KEPT) {
        kept.put(folded, word);
      }
      return word;
    }
  }
}
