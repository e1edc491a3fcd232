package org.councilnotes.web.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.series.SeriesNotes;
import org.councilnotes.web.text.Excerpt;

/**
 * Choices of notes to compare: editions of one series, or any two notes.
 *
 * @param series series with several editions, by name
 * @param editions editions of the chosen series; empty where no series has two
 * @param groups all notes: series by name, then notes without series
 * @param chosen ids of the notes asked for, of which the form shows the first two
 */
record CompareForm(
    List<Series> series,
    Optional<EditionChoice> editions,
    List<Group> groups,
    List<String> chosen) {

  private static final int LONGEST_SUBJECT = 70;

  CompareForm {
    series = List.copyOf(series);
    groups = List.copyOf(groups);
    chosen = List.copyOf(chosen);
  }

  /** A series with more than one note. */
  record Series(String id, String name, int notes) {}

  /**
   * Notes of one series.
   *
   * @param series name of the series; empty for notes without series
   */
  record Group(String series, List<Option> notes) {}

  /** A note that can be chosen. */
  record Option(String id, String name) {

    static Option of(NoteSummary note) {
      return new Option(note.id(), name(note));
    }

    /** The name of a note: edition, or subject for notes without edition. */
    private static String name(NoteSummary note) {
      if (note.report().period().isPresent()) {
        return note.shortName() + ", " + note.title();
      }
      String subject = note.naming().subject();
      return note.naming().number().isEmpty() || subject.isEmpty()
          ? shortened(note.title())
          : note.title() + ", " + shortened(subject);
    }

    private static String shortened(String subject) {
      return subject.length() <= LONGEST_SUBJECT
          ? subject
          : Excerpt.firstWords(subject, LONGEST_SUBJECT) + "…";
    }
  }

  /**
   * Builds the form.
   *
   * @param asked notes asked for so far
   * @param wanted series whose editions are to be shown; by default that of the first note asked
   *     for, else the series with the most editions
   * @param names names of series
   */
  static CompareForm of(
      List<String> asked,
      Optional<String> wanted,
      ArchiveReader world,
      UnaryOperator<String> names) {
    List<NoteSummary> notes = world.notes();
    Map<String, List<NoteSummary>> bySeries = bySeries(notes);
    List<Series> series =
        bySeries.entrySet().stream()
            .filter(entry -> entry.getValue().size() > 1)
            .map(e -> new Series(e.getKey(), names.apply(e.getKey()), e.getValue().size()))
            .sorted(Comparator.comparing(Series::name))
            .toList();
    Optional<EditionChoice> editions =
        wanted
            .or(() -> seriesOf(asked, notes))
            .or(() -> series.stream().max(Comparator.comparing(Series::notes)).map(Series::id))
            .filter(bySeries::containsKey)
            .map(id -> EditionChoice.of(names.apply(id), SeriesNotes.of(id, world), asked));
    return new CompareForm(series, editions, groups(bySeries, notes, names), asked);
  }

  /** The notes that the form names by their subjects; it names editions by their periods. */
  static List<NoteSummary> withoutSeries(List<NoteSummary> notes) {
    return notes.stream().filter(note -> note.report().series().isEmpty()).toList();
  }

  /** Id of the note chosen in one of the two fields, by index; empty where none is chosen. */
  public String chosen(int position) {
    return position < chosen.size() ? chosen.get(position) : "";
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  private static Optional<String> seriesOf(List<String> asked, List<NoteSummary> notes) {
    return asked.stream()
        .findFirst()
        .flatMap(id -> notes.stream().filter(note -> note.id().equals(id)).findFirst())
        .flatMap(note -> note.report().series());
  }

  private static Map<String, List<NoteSummary>> bySeries(List<NoteSummary> notes) {
    Map<String, List<NoteSummary>> bySeries = new TreeMap<>();
    for (NoteSummary note : notes) {
      note.report()
          .series()
          .ifPresent(id -> bySeries.computeIfAbsent(id, series -> new ArrayList<>()).add(note));
    }
    return bySeries;
  }

  private static List<Group> groups(
      Map<String, List<NoteSummary>> bySeries,
      List<NoteSummary> notes,
      UnaryOperator<String> names) {
    List<Group> groups = new ArrayList<>();
    bySeries.forEach((id, own) -> groups.add(group(names.apply(id), own)));
    groups.sort(Comparator.comparing(Group::series));
    List<NoteSummary> others = withoutSeries(notes);
    if (!others.isEmpty()) {
      groups.add(group("", others));
    }
    return groups;
  }

  private static Group group(String series, List<NoteSummary> notes) {
    return new Group(series, notes.stream().map(Option::of).toList());
  }

  /**
   * The editions of a series to choose from.
   *
   * @param name name of the series
   * @param editions newest first
   * @param others earlier versions, translations and supplements of the editions, newest first
   */
  record EditionChoice(String series, String name, List<Edition> editions, List<Edition> others) {

    private static final int TWO = 2;

    EditionChoice {
      editions = List.copyOf(editions);
      others = List.copyOf(others);
    }

    /** A note with its check box. */
    record Edition(NoteSummary note, boolean ticked) {}

    /**
     * Builds the choice.
     *
     * @param asked notes asked for so far. For fewer than two, an edition and the one nearest to it
     *     are ticked: the edition asked for, else the newest
     */
    static EditionChoice of(String name, SeriesNotes series, List<String> asked) {
      List<NoteSummary> newestFirst = series.notes().reversed();
      List<NoteSummary> main = newestFirst.stream().filter(n -> isMain(n, series)).toList();
      Set<String> ticked = new HashSet<>(asked);
      if (asked.size() < TWO) {
        Optional<NoteSummary> own =
            newestFirst.stream().filter(n -> asked.contains(n.id())).findFirst();
        own.or(() -> main.stream().findFirst())
            .ifPresent(
                note -> {
                  ticked.add(note.id());
                  series.nearest(note).ifPresent(other -> ticked.add(other.id()));
                });
      }
      return new EditionChoice(
          series.series(),
          name,
          main.stream().map(note -> new Edition(note, ticked.contains(note.id()))).toList(),
          newestFirst.stream()
              .filter(note -> !isMain(note, series))
              .map(note -> new Edition(note, ticked.contains(note.id())))
              .toList());
    }

    /** Whether one of the other notes is ticked; then their list is shown open. */
    public boolean hasTickedOthers() {
      return others.stream().anyMatch(Edition::ticked);
    }

    private static boolean isMain(NoteSummary note, SeriesNotes series) {
      return !series.isOtherVersion(note)
          && note.number().flatMap(DocumentNumber::addition).isEmpty();
    }
  }
}
