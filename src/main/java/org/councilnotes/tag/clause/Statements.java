package org.councilnotes.tag.clause;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.PassageWords;

/** The clauses of a passage, found by word or by place. */
public final class Statements {

  private static final Statement WHOLE =
      new Statement(0, 0, Polarity.AFFIRMED, Modality.CERTAIN, Optional.empty());

  /** One affirmed clause, whatever the words. */
  public static final Statements NONE =
      new Statements(PassageWords.of(""), new int[0], List.of(WHOLE));

  private final PassageWords words;
  private final int[] clauses;
  private final List<Statement> all;

  Statements(PassageWords words, int[] clauses, List<Statement> all) {
    this.words = words;
    this.clauses = clauses.clone();
    this.all = List.copyOf(all);
  }

  /**
   * Cuts a passage into its clauses.
   *
   * @param language BCP 47; in one without words of clauses each sentence is one affirmed clause
   * @param names places in the text that are not cut: names, and the names of an enumeration
   */
  public static Statements of(PassageWords words, String language, List<TextRange> names) {
    return new StatementCutter(words, ClauseWords.of(language), names).cut();
  }

  /** The clause of a word. */
  public Statement ofWord(int word) {
    return word < clauses.length ? all.get(clauses[word]) : all.getLast();
  }

  /**
   * The clause of a place in the text.
   *
   * @param offset in UTF-16 code units
   */
  public Statement at(int offset) {
    return ofWord(words.wordAt(offset));
  }

  /** The clause that one stands in or shares its subject with; itself where there is none. */
  public Statement outer(Statement clause) {
    return all.get(clause.outer());
  }

  public List<Statement> all() {
    return all;
  }
}
