package org.councilnotes.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Section;

/**
 * What of a witness is compared: the passages that carry wording, each normalised, and the sections
 * they stand in. Positions in these lists, from 0, stand for passages and sections while aligning.
 *
 * @param sections in reading order, without the cover
 * @param firsts the first passage of each section that has one, by id
 * @param period that the note reports on
 */
record Body(
    List<Passage> passages,
    List<Wording> wordings,
    List<Section> sections,
    Map<String, Integer> firsts,
    Optional<ReportingPeriod> period) {

  /** Fewer words than this recur by chance: names, figures, short rows. */
  static final int TELLING_WORDS = 5;

  static Body of(Note note) {
    List<Passage> passages = note.passages().stream().filter(p -> p.kind().isBody()).toList();
    List<Wording> wordings = passages.stream().map(Body::wording).toList();
    List<Section> sections =
        note.sections().stream().filter(s -> !s.id().equals(Section.COVER)).toList();
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      firsts.putIfAbsent(passages.get(i).section(), i);
    }
    return new Body(passages, wordings, sections, firsts, note.report().period());
  }

  /** Deleted words find no counterpart, but for a passage that is deleted as a whole. */
  private static Wording wording(Passage passage) {
    String standing = passage.standing();
    return Wording.of(standing.isBlank() ? passage.text() : standing);
  }

  boolean isShort(int passage) {
    return wordings.get(passage).words().size() < TELLING_WORDS;
  }

  int size() {
    return passages.size();
  }

  String sectionOf(int passage) {
    return passages.get(passage).section();
  }

  /** The first passage of a section, by id; {@link ReadingOrder#NOWHERE} where it has none. */
  int firstOf(String section) {
    return firsts.getOrDefault(section, ReadingOrder.NOWHERE);
  }
}
