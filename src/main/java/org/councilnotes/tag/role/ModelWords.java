package org.councilnotes.tag.role;

import java.util.List;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.PassageWords;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text as the model of roles sees them: each by its beginning and its classes, names
 * of countries and programmes and figures as what they are.
 */
final class ModelWords {

  static final String NOTHING = ModelWord.NOTHING;

  private static final String COUNTRY = "<C>";
  private static final String PROGRAMME = "<P>";

  private final PassageWords words;
  private final ModelWord.Lexicon lexicon;

  /** What stands for words that are part of a name. */
  private final @Nullable String[] marks;

  /** Looked up on demand. */
  private final @Nullable ModelWord[] found;

  ModelWords(PassageWords words, ModelWord.Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
    this.marks = new String[words.count()];
    this.found = new ModelWord[words.count()];
  }

  int count() {
    return marks.length;
  }

  void markCountry(int first, int last) {
    for (int i = first; i <= last; i++) {
      marks[i] = COUNTRY;
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
      while (word < marks.length && words.range(word, word).start() < name.start()) {
        word++;
      }
      while (word < marks.length && words.range(word, word).end() <= name.end()) {
        marks[word] = marks[word] == null ? PROGRAMME : marks[word];
        word++;
      }
    }
  }

  private ModelWord at(int word) {
    ModelWord known = found[word];
    if (known == null) {
      known = lexicon.of(words.folded(word));
      found[word] = known;
    }
    return known;
  }

  String form(int word) {
    String mark = marks[word];
    return mark == null ? at(word).form() : mark;
  }

  /** The beginning of a word, shorter than its form, so that more words are alike. */
  String stem(int word) {
    String mark = marks[word];
    return mark == null ? at(word).stem() : mark;
  }

  /** Whether it is a word of two letters or more, and no name or figure. */
  boolean isWord(int word) {
    return marks[word] == null && at(word).isWord();
  }

  /** Whether it is printed with a capital. */
  boolean isCapital(int word) {
    return words.isCapital(word);
  }

  boolean isArticle(int word) {
    return at(word).isArticle();
  }

  List<String> classes(int word) {
    return at(word).classes();
  }

  /** The classes of a word that say what is done, joined; empty for a word that says nothing. */
  String meaning(int word) {
    return at(word).meaning();
  }

  /** The class of a preposition; of other words what they are. */
  String preposition(int word) {
    String preposition = at(word).preposition();
    return preposition.isEmpty() ? (isWord(word) ? "word" : form(word)) : preposition;
  }
}
