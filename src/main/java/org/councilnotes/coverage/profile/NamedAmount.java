package org.councilnotes.coverage.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;

/**
 * An amount of money in a passage that names a programme.
 *
 * @param amount with its range in the text of the passage
 * @param purpose what it is for, as far as the sentence says; empty where it does not
 * @param key words of the purpose that carry a meaning, folded
 * @param programmes the programme that its words are about, see {@link ProgrammeSubjects}; empty
 *     where the passage does not tell
 * @param phase of that programme, where stated
 * @param sentence around it
 */
public record NamedAmount(
    NoteSummary note,
    Passage passage,
    MoneyAmount amount,
    String purpose,
    Set<String> key,
    Set<String> programmes,
    Optional<String> phase,
    TextRange sentence) {

  public NamedAmount {
    key = Set.copyOf(key);
    programmes = Set.copyOf(programmes);
  }

  /** The words of the amount. */
  public String printed() {
    return amount.range().of(passage.text());
  }

  /** The sentence; of a row of a table, its cells with their heads. */
  public String words() {
    return SurroundingWords.of(passage, sentence);
  }

  /** The reporting period of the note; empty without one. */
  public Optional<String> edition() {
    return note.report().edition();
  }

  /** Whether the words of both can be about the same thing: they share one, or one says nothing. */
  boolean agreesWith(NamedAmount other) {
    return key.isEmpty() || other.key.isEmpty() || key.stream().anyMatch(other.key::contains);
  }

  /** The amounts of a passage, in order; words that are struck through name none. */
  static List<NamedAmount> in(NoteSummary note, Passage passage, ProgrammeSubjects subjects) {
    String text = passage.textWithoutDeletions();
    String language = note.naming().language();
    List<MoneyAmount> amounts = new ArrayList<>(MoneyParser.in(text, language));
    passage.place().row().ifPresent(row -> addFigures(row, text, language, amounts));
    List<TextRange> ranges = amounts.stream().map(MoneyAmount::range).toList();
    Sentences sentences = Sentences.of(text, ranges);
    List<TextRange> taken = new ArrayList<>(ranges);
    taken.addAll(subjects.names());
    return amounts.stream()
        .map(amount -> of(note, passage, amount, subjects, sentences, taken))
        .toList();
  }

  /** Cells that are figures below a head that names a currency. */
  private static void addFigures(
      TableRow row, String text, String language, List<MoneyAmount> amounts) {
    for (TableCell cell : row.isHead() ? List.<TableCell>of() : row.cells()) {
      if (amounts.stream().noneMatch(amount -> cell.range().overlaps(amount.range()))) {
        MoneyParser.ofColumn(row.headOf(cell), cell.range().of(text), cell.range(), language)
            .ifPresent(amounts::add);
      }
    }
  }

  private static NamedAmount of(
      NoteSummary note,
      Passage passage,
      MoneyAmount amount,
      ProgrammeSubjects subjects,
      Sentences sentences,
      List<TextRange> taken) {
    Optional<TableRow> row = passage.place().row();
    TextRange sentence =
        row.isPresent()
            ? new TextRange(0, passage.text().length())
            : sentences.around(amount.range(), passage.text());
    AmountPurpose purpose =
        row.flatMap(r -> r.headAt(amount.range().start()))
            .filter(head -> !head.isEmpty())
            .map(head -> AmountPurpose.of(row.orElseThrow(), head))
            .orElseGet(
                () ->
                    AmountPurpose.of(
                        passage.textWithoutDeletions(),
                        amount.range(),
                        row.flatMap(r -> r.cellAt(amount.range().start()))
                            .map(TableCell::range)
                            .filter(cell -> cell.holds(amount.range()))
                            .orElse(sentence),
                        taken));
    ProgrammeSubjects.Subject subject = subjects.of(amount.range(), sentence);
    return new NamedAmount(
        note,
        passage,
        amount,
        purpose.words(),
        purpose.key(),
        subject.programmes(),
        subject.phase(),
        sentence);
  }
}
