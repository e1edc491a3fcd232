package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.note.Section;

/** The sections of a witness as a tree, with the number of words in each and below it. */
public final class SectionTree {

  static final int NONE = -1;

  /** Headings of fewer words recur: {@code General remarks}. */
  private static final int TELLING_WORDS = 3;

  /** Matches {@code this}, {@code das}, which are no plurals. */
  private static final int LONGEST_WITHOUT_PLURAL = 4;

  private final List<Section> sections;
  private final List<NormalizedWording> titles;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Integer> timesOf = new HashMap<>();
  private final int[] words;

  public SectionTree(WitnessBody body) {
    sections = body.sections();
    titles = sections.stream().map(SectionTree::title).toList();
    for (int i = 0; i < sections.size(); i++) {
      positions.putIfAbsent(sections.get(i).id(), i);
    }
    titles.forEach(title -> timesOf.merge(title.key(), 1, Integer::sum));
    words = new int[sections.size()];
    for (int passage = 0; passage < body.size(); passage++) {
      if (!body.isParatext(passage)) {
        for (int section : ancestorsOf(body.sectionOf(passage))) {
          words[section] += body.wordings().get(passage).words().size();
        }
      }
    }
  }

  public int position(String id) {
    return positions.getOrDefault(id, NONE);
  }

  int size() {
    return sections.size();
  }

  Section section(int position) {
    return sections.get(position);
  }

  /** The heading of each section, normalised; its label where it has no heading. */
  List<NormalizedWording> titles() {
    return titles;
  }

  NormalizedWording title(int position) {
    return titles.get(position);
  }

  /** Whether the heading is long enough and unique, so that it identifies the section. */
  boolean isTelling(int position) {
    NormalizedWording title = titles.get(position);
    return title.words().size() >= TELLING_WORDS && timesOf.get(title.key()) == 1;
  }

  /** Words in the section and in those inside it, without paratexts. */
  public int words(int position) {
    return words[position];
  }

  /** The relative position at which the section begins in the note: from 0 to 1. */
  double place(int position) {
    return (double) position / sections.size();
  }

  /** The position of the section around a section; {@link #NONE} for an outermost one. */
  int parentOf(int position) {
    List<Integer> around = ancestorsOf(sections.get(position).id());
    return around.size() < 2 ? NONE : around.get(1);
  }

  /** Positions of a section and of those around it, innermost first; none for the cover. */
  public List<Integer> ancestorsOf(String id) {
    List<Integer> around = new ArrayList<>();
    for (int end = id.length(); end > 0; end = id.lastIndexOf('.', end - 1)) {
      Integer position = positions.get(id.substring(0, end));
      if (position != null) {
        around.add(position);
      }
    }
    return around;
  }

  private static NormalizedWording title(Section section) {
    NormalizedWording title =
        NormalizedWording.of(section.heading().isBlank() ? section.label() : section.heading());
    return new NormalizedWording(
        title.key(), title.words().stream().map(SectionTree::singular).toList());
  }

  /** Headings are short: a plural is no other word in them. */
  private static String singular(String word) {
    boolean plural = word.length() > LONGEST_WITHOUT_PLURAL && word.endsWith("s");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
