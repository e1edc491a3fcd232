package org.councilnotes.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.Section;

/** The sections of a witness as a tree, with how many words stand in each and below it. */
final class Outline {

  static final int NONE = -1;

  /** Headings of fewer words recur: {@code General remarks}. */
  private static final int TELLING_WORDS = 3;

  /** Matches {@code this}, {@code das}, which are no plurals. */
  private static final int LONGEST_WITHOUT_PLURAL = 4;

  private final List<Section> sections;
  private final List<Wording> titles;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Integer> timesOf = new HashMap<>();
  private final int[] words;

  Outline(Body body) {
    sections = body.sections();
    titles = sections.stream().map(Outline::title).toList();
    for (int i = 0; i < sections.size(); i++) {
      positions.putIfAbsent(sections.get(i).id(), i);
    }
    titles.forEach(title -> timesOf.merge(title.key(), 1, Integer::sum));
    words = new int[sections.size()];
    for (int passage = 0; passage < body.size(); passage++) {
      for (int section : around(body.sectionOf(passage))) {
        words[section] += body.wordings().get(passage).words().size();
      }
    }
  }

  int size() {
    return sections.size();
  }

  Section section(int position) {
    return sections.get(position);
  }

  /** Heading of each section, normalised; its label where it has no heading. */
  List<Wording> titles() {
    return titles;
  }

  Wording title(int position) {
    return titles.get(position);
  }

  /** Whether the heading says enough, and only here, to know the section by it anywhere. */
  boolean isTelling(int position) {
    Wording title = titles.get(position);
    return title.words().size() >= TELLING_WORDS && timesOf.get(title.key()) == 1;
  }

  /** Words in the section and in those inside it. */
  int words(int position) {
    return words[position];
  }

  /** Where in the note the section begins: from 0 to 1. */
  double place(int position) {
    return (double) position / sections.size();
  }

  /** The section that a section stands in; {@link #NONE} for an outermost one. */
  int above(int position) {
    List<Integer> around = around(sections.get(position).id());
    return around.size() < 2 ? NONE : around.get(1);
  }

  /** Positions of the section and of those it stands in, innermost first; none for the cover. */
  List<Integer> around(String id) {
    List<Integer> around = new ArrayList<>();
    for (int end = id.length(); end > 0; end = id.lastIndexOf('.', end - 1)) {
      Integer position = positions.get(id.substring(0, end));
      if (position != null) {
        around.add(position);
      }
    }
    return around;
  }

  private static Wording title(Section section) {
    Wording title = Wording.of(section.heading().isBlank() ? section.label() : section.heading());
    return new Wording(title.key(), title.words().stream().map(Outline::singular).toList());
  }

  /** Headings are short: a plural is no other word in them. */
  private static String singular(String word) {
    boolean plural = word.length() > LONGEST_WITHOUT_PLURAL && word.endsWith("s");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
