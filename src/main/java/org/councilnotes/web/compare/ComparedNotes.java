package org.councilnotes.web.compare;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.collate.Comparison;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.DocumentNumber.Suffix;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.NoteAddress;

/** The notes that an address asks to compare, in the order of the columns. */
public final class ComparedNotes {

  static final int FEWEST = Comparison.FEWEST;

  private ComparedNotes() {}

  /**
   * Resolves the notes. Refuses too few, too many and unknown ones.
   *
   * @param typed ids, or any spellings of numbers
   */
  public static List<Note> in(StoredNoteReader world, List<String> typed) {
    List<String> asked = typed.stream().distinct().toList();
    if (asked.size() > Comparison.MOST_BESIDE) {
      throw Refusal.badRequest("compare.many", Comparison.MOST_BESIDE, asked.size());
    }
    List<Note> notes =
        Comparison.distinctNotes(
            asked.stream().map(one -> note(new NoteAddress(one), world)).toList());
    if (notes.size() < FEWEST) {
      throw Refusal.badRequest("compare");
    }
    return Order.of(notes);
  }

  private static Note note(NoteAddress address, StoredNoteReader world) {
    return address.exactIn(world).orElseGet(() -> address.in(world));
  }

  /**
   * The order of notes in a comparison: editions of one series by report period, versions of one
   * document by revision; unrelated notes as given.
   */
  static final class Order {

    private static final Comparator<Note> BY_REVISION =
        Comparator.comparing(Order::revision).thenComparing(Order::date);

    private static final Comparator<Note> BY_PERIOD =
        Comparator.comparing(Order::start).thenComparing(BY_REVISION);

    private Order() {}

    static List<Note> of(List<Note> notes) {
      if (haveOne(notes, note -> note.number().map(number -> number.document().key()))) {
        return notes.stream().sorted(BY_REVISION).toList();
      }
      return haveOne(notes, note -> note.report().series())
          ? notes.stream().sorted(BY_PERIOD).toList()
          : notes;
    }

    /** Whether all notes have the same value of a property. */
    private static boolean haveOne(List<Note> notes, Function<Note, Optional<String>> what) {
      Set<Optional<String>> values = notes.stream().map(what).collect(Collectors.toSet());
      return values.size() == 1 && values.iterator().next().isPresent();
    }

    private static int revision(Note note) {
      return note.number().stream()
          .map(DocumentNumber::version)
          .flatMap(List::stream)
          .filter(suffix -> suffix.kind() == Suffix.Kind.REV)
          .mapToInt(Suffix::number)
          .max()
          .orElse(0);
    }

    private static LocalDate start(Note note) {
      return note.report().period().map(ReportingPeriod::from).orElseGet(() -> date(note));
    }

    private static LocalDate date(Note note) {
      return note.cover().identity().date().orElse(LocalDate.MIN);
    }
  }
}
