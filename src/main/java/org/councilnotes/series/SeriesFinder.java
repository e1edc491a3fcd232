package org.councilnotes.series;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.corpus.Catalogue;
import org.councilnotes.note.Note;

/**
 * Finds the series of a note: the one that the catalogue names, else, where the note is of a kind
 * that comes again, one that is called after what stays the same in its subject.
 *
 * <p>An id is lower case, its words joined by {@code -}. A subject without words gives way to the
 * type of the note.
 */
public final class SeriesFinder {

  /** What stands between words: {@code "’"}; not {@code a}. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Ids are read and typed by people; what is longer is told apart by a hash. */
  private static final int LONGEST = 100;

  private final Catalogue catalogue;

  public SeriesFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The id of the series that a note is an edition of; empty for all other notes. */
  public Optional<String> seriesOf(Note note) {
    String subject =
        note.subject().isBlank() ? note.cover().address().type().orElse("") : note.subject();
    Optional<String> found = series(ReportKind.yearly(subject));
    return found.isEmpty() && note.report().period().isPresent()
        ? series(ReportKind.stated(subject))
        : found;
  }

  private Optional<String> series(String subject) {
    return catalogue.seriesOf(subject).or(() -> derived(subject));
  }

  private Optional<String> derived(String subject) {
    List<String> stem = SubjectStem.of(subject);
    return catalogue.isRecurrent(String.join(" ", stem)) ? Optional.of(id(stem)) : Optional.empty();
  }

  private static String id(List<String> stem) {
    String words = Wording.fold(String.join(" ", stem));
    String id =
        NO_WORD
            .splitAsStream(words)
            .filter(word -> !word.isEmpty())
            .reduce((a, b) -> a + "-" + b)
            .orElse("");
    if (id.length() <= LONGEST) {
      return id;
    }
    int end = id.lastIndexOf('-', LONGEST);
    return "%s-%08x".formatted(id.substring(0, end), id.hashCode());
  }
}
