package org.councilnotes.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.FacetNames;
import org.councilnotes.web.PassageView.PageStart;
import org.councilnotes.web.Run.Ink;

/**
 * Shows the passages of one note.
 *
 * @param levels of headings, by id of the section
 * @param marks places to be marked, by id of the passage
 * @param pageStarts what page begins, by id of the passages that are the first of theirs
 */
record PassageViews(
    Map<String, Integer> levels,
    Map<String, PageStart> pageStarts,
    Footnotes footnotes,
    TagViews tags,
    Map<String, List<TextRange>> marks) {

  private static final int HIGHEST_HEADING = 2;
  private static final int DEEPEST_HEADING = 6;

  static PassageViews of(Note note, Footnotes footnotes, FacetNames names) {
    Map<String, Integer> levels =
        note.sections().stream()
            .collect(Collectors.toMap(Section::id, PassageViews::level, (first, second) -> first));
    return new PassageViews(levels, pageStarts(note), footnotes, new TagViews(names), Map.of());
  }

  /** The same with places marked in the texts. */
  PassageViews marking(Map<String, List<TextRange>> newMarks) {
    return new PassageViews(levels, pageStarts, footnotes, tags, newMarks);
  }

  PassageView view(Passage passage) {
    return new PassageView(
        passage,
        InkedText.of(passage)
            .with(marks.getOrDefault(passage.id(), List.of()), Ink.MATCH)
            .calling(footnotes.in(passage))
            .runs(),
        tags.of(passage),
        levels.getOrDefault(passage.section(), HIGHEST_HEADING),
        pageStarts.getOrDefault(passage.id(), PageStart.NONE));
  }

  private static int level(Section section) {
    return Math.clamp(section.depth() + 1L, HIGHEST_HEADING, DEEPEST_HEADING);
  }

  /** Footnotes start no page: they are shown elsewhere. */
  private static Map<String, PageStart> pageStarts(Note note) {
    Map<String, PageStart> starts = new HashMap<>();
    Set<OptionalInt> seen = new HashSet<>(Set.of(OptionalInt.empty()));
    for (Passage passage : note.passages()) {
      OptionalInt page = passage.place().page();
      if (passage.kind() != PassageKind.FOOTNOTE && seen.add(page)) {
        boolean ocr = note.sheet().isReadByOcr(page);
        starts.put(passage.id(), ocr ? PageStart.OCR_PAGE : PageStart.PAGE);
      }
    }
    return starts;
  }
}
