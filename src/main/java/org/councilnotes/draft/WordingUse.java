package org.councilnotes.draft;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;

/**
 * A place where words were used.
 *
 * @param section heading of the section; empty on the cover
 * @param range of the words in the passage's text; may include deleted words
 */
public record WordingUse(Passage passage, NoteSummary note, String section, TextRange range) {

  /** By the date of the note; notes without a date come last. */
  public static final Comparator<WordingUse> NEWEST_FIRST =
      Comparator.comparing((WordingUse use) -> use.note().date().orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(use -> use.note().id())
          .thenComparing(use -> use.passage().ordinal());

  /** The years that the note reports on, else the year of its date; ascending. */
  public List<Integer> years() {
    return note.years().years();
  }

  public boolean isAdopted() {
    return note.status() == NoteStatus.ADOPTED;
  }

  /** The body that adopted or noted the text, if the note says so. */
  public Optional<String> by() {
    return note.adoption().by();
  }
}
