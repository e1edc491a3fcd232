package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Facet;
import org.councilnotes.search.NoteSummary;

/**
 * The choice of two notes to compare.
 *
 * @param groups the series by name, then the notes of no series
 * @param left id of the chosen older note; empty where none is chosen
 * @param right likewise of the newer one
 */
record CompareForm(List<Group> groups, String left, String right) {

  private static final int LONGEST_SUBJECT = 70;

  CompareForm {
    groups = List.copyOf(groups);
  }

  /**
   * Notes that are best compared with each other.
   *
   * @param series its name; empty for notes of none
   */
  record Group(String series, List<Option> notes) {}

  /** One note that can be chosen. */
  record Option(String id, String name) {

    static Option of(NoteSummary note) {
      return new Option(note.id(), name(note));
    }

    /** An edition by its period, any other note by its subject. */
    private static String name(NoteSummary note) {
      if (note.report().period().isPresent()) {
        return note.edition() + ", " + note.title();
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

  static CompareForm of(
      List<String> asked, ArchiveReader world, BiFunction<Facet, String, String> labels) {
    TreeMap<String, List<Option>> bySeries = new TreeMap<>();
    List<Option> others = new ArrayList<>();
    for (NoteSummary note : world.notes()) {
      List<Option> group =
          note.report()
              .series()
              .map(id -> labels.apply(Facet.SERIES, id))
              .map(series -> bySeries.computeIfAbsent(series, s -> new ArrayList<>()))
              .orElse(others);
      group.add(Option.of(note));
    }
    List<Group> groups = new ArrayList<>();
    bySeries.forEach((series, notes) -> groups.add(new Group(series, notes)));
    if (!others.isEmpty()) {
      groups.add(new Group("", others));
    }
    return new CompareForm(groups, chosen(asked, 0, world), chosen(asked, 1, world));
  }

  private static String chosen(List<String> asked, int index, ArchiveReader world) {
    return index < asked.size() ? new NoteAddress(asked.get(index)).idIn(world).orElse("") : "";
  }
}
