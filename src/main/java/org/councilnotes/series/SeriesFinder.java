package org.councilnotes.series;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.note.Note;

/**
 * Finds the series of a note: the one that the catalogue gives; else, for a kind of note that
 * recurs, a series named after the constant part of its subject.
 *
 * <p>An id is in lower case, with words joined by {@code -}. For a subject without words the type
 * of the note is used.
 */
public record SeriesFinder(SeriesCatalogue catalogue) {

  /** What stands between words: {@code "’"}; not {@code a}. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Ids are read and typed by people; what is longer is told apart by a hash. */
  private static final int LONGEST = 100;

  /** The id of the series that a note is an edition of; empty for all other notes. */
  public Optional<String> seriesOf(Note note) {
    String subject = title(note);
    Optional<String> found = series(ReportKind.yearly(subject));
    return found.isEmpty() && note.report().period().isPresent()
        ? series(ReportKind.stated(subject))
        : found;
  }

  /** Titles of papers of other bodies go on in the line that says what kind of paper it is. */
  private static String title(Note note) {
    String type = note.cover().address().type().orElse("");
    boolean foreign = note.number().filter(number -> !number.isOfCouncil()).isPresent();
    boolean told =
        note.subject().toLowerCase(Locale.ROOT).startsWith(type.toLowerCase(Locale.ROOT));
    return foreign && !told
        ? note.subject() + " " + type
        : note.subject().isBlank() ? type : note.subject();
  }

  private Optional<String> series(String subject) {
    return catalogue.seriesOf(subject).or(() -> derived(subject));
  }

  private Optional<String> derived(String subject) {
    List<String> stem = SubjectStem.of(subject);
    return catalogue.isRecurrent(String.join(" ", stem)) ? Optional.of(id(stem)) : Optional.empty();
  }

  private static String id(List<String> stem) {
    String words = NormalizedWording.fold(String.join(" ", stem));
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

  /**
   * What a subject calls a report. A series of yearly reports goes on where one covers two years,
   * or is just called a report of its period.
   */
  private static final class ReportKind {

    /** How each language calls a two-year report, and a report without more. */
    private static final List<Kind> KINDS =
        List.of(
            new Kind("(?:biennial|two-year|2-year) report", "report", "annual report"),
            new Kind("rapport (?:biennal|bisannuel)", "rapport", "rapport annuel"),
            new Kind("informe bienal", "informe", "informe anual"),
            new Kind("Zweijahresbericht", "Bericht", "Jahresbericht"),
            new Kind("relatório bienal", "relatório", "relatório anual"));

    private ReportKind() {}

    private record Kind(Pattern twoYears, Pattern plain, String yearly) {

      /** {@code - Report June 2022}, {@code Draft report}; not {@code Progress report}. */
      Kind(String twoYears, String plain, String yearly) {
        this(
            Pattern.compile("(?iu)\\b" + twoYears + "\\b"),
            Pattern.compile(
                "(?iu)(?:(?<=^)|(?<=[-–—|:] )|(?<=draft )|(?<=final ))"
                    + plain
                    + "\\b(?! (?:of|by|from"
                    + " the|to|on|du|de|des|sur|del|sobre|der|des|über|do|da)\\b)"),
            yearly);
      }
    }

    /** The subject with a two-year report renamed to a yearly one. */
    static String yearly(String subject) {
      String result = subject;
      for (Kind kind : KINDS) {
        result = kind.twoYears().matcher(result).replaceAll(kind.yearly());
      }
      return result;
    }

    /** The subject with a report of no other kind renamed to a yearly one. */
    static String stated(String subject) {
      String result = yearly(subject);
      for (Kind kind : KINDS) {
        result = kind.plain().matcher(result).replaceAll(kind.yearly());
      }
      return result;
    }
  }
}
