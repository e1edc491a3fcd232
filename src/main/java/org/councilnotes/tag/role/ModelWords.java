package org.councilnotes.tag.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.PassageWords;
import org.councilnotes.tag.name.WordClasses;

/**
 * The words of a text as the model of roles sees them: each by its beginning and its classes, names
 * of countries and programmes and figures as what they are.
 */
final class ModelWords {

  static final String NOTHING = "#";

  private static final String COUNTRY = "<C>";
  private static final String PROGRAMME = "<P>";
  private static final String NUMBER = "<N>";

  /** Letters: forms of a word differ in what follows. */
  private static final int STEM = 6;

  private static final int SHORT_STEM = 4;

  private static final Set<String> ARTICLES =
      Set.of("the la le les l el los las der die das den dem both os".split(" "));

  /** Classes of words that say how, not what. */
  private static final Set<String> SMALL =
      Set.of("BY", "WITH", "IN", "TO", "OF", "FROM", "LIST", "FUT", "MODAL", "YET", "NEG");

  private static final Set<String> PREPOSITIONS = Set.of("BY", "WITH", "IN", "TO", "OF", "FROM");

  private final PassageWords words;
  private final WordClasses table;
  private final String[] forms;
  private final List<List<String>> classes = new ArrayList<>();

  ModelWords(PassageWords words, WordClasses table) {
    this.words = words;
    this.table = table;
    this.forms = new String[words.count()];
    for (int i = 0; i < forms.length; i++) {
      classes.add(null);
    }
  }

  int count() {
    return forms.length;
  }

  void markCountry(int first, int last) {
    for (int i = first; i <= last; i++) {
      forms[i] = COUNTRY;
    }
  }

  /**
   * Words that are part of a country's name stay so.
   *
   * @param names in the order of the text
   */
  void markProgrammes(List<TextRange> names) {
    int word = 0;
    for (TextRange name : names) {
      while (word < forms.length && words.range(word, word).start() < name.start()) {
        word++;
      }
      while (word < forms.length && words.range(word, word).end() <= name.end()) {
        forms[word] = forms[word] == null ? PROGRAMME : forms[word];
        word++;
      }
    }
  }

  /** The beginning of a word, shorter than its form, so that more words are alike. */
  String stem(int word) {
    String form = form(word);
    return form.length() > SHORT_STEM ? form.substring(0, SHORT_STEM) : form;
  }

  String form(int word) {
    if (forms[word] == null) {
      forms[word] = form(words.folded(word));
    }
    return forms[word];
  }

  private static String form(String folded) {
    if (folded.isEmpty()) {
      return NOTHING;
    }
    if (Character.isDigit(folded.charAt(0))) {
      return NUMBER;
    }
    return folded.length() > STEM ? folded.substring(0, STEM) : folded;
  }

  /** Whether it is a word of two letters or more, and no name or figure. */
  boolean isWord(int word) {
    String form = form(word);
    return form.length() > 1 && Character.isLetter(form.charAt(0));
  }

  /** Whether it is printed with a capital. */
  boolean isCapital(int word) {
    return words.isCapital(word);
  }

  boolean isArticle(int word) {
    return ARTICLES.contains(words.folded(word));
  }

  List<String> classes(int word) {
    if (classes.get(word) == null) {
      classes.set(word, List.copyOf(table.of(words.folded(word))));
    }
    return classes.get(word);
  }

  /** The classes of a word that say what is done, joined; empty for a word that says nothing. */
  String meaning(int word) {
    return String.join("+", classes(word).stream().filter(c -> !SMALL.contains(c)).toList());
  }

  /** The class of a preposition; of other words what they are. */
  String preposition(int word) {
    return classes(word).stream()
        .filter(PREPOSITIONS::contains)
        .findFirst()
        .orElse(isWord(word) ? "word" : form(word));
  }
}
