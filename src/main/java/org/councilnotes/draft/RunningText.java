package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;

/** The text of consecutive passages of a note, joined by blanks, without deleted words. */
final class RunningText {

  /**
   * The text of one passage.
   *
   * @param start its offset in the whole
   */
  private record Part(Passage passage, QuotableText words, int start) {

    int end() {
      return start + words.text().length();
    }
  }

  private final NoteSummary note;
  private final Map<String, String> headings;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private RunningText(NoteSummary note, Map<String, String> headings) {
    this.note = note;
    this.headings = headings;
  }

  /** The text of one passage alone. */
  static RunningText of(SearchHit hit) {
    RunningText text = new RunningText(hit.note(), Map.of(hit.passage().section(), hit.section()));
    text.add(hit.passage());
    return text;
  }

  /**
   * The text of a whole note; with footnotes, also the text without them, as they are between
   * passages that a reader sees as consecutive.
   */
  static List<RunningText> of(Note note) {
    boolean hasFootnotes = note.passages().stream().anyMatch(p -> isFootnote(p));
    RunningText whole = ofBody(note, note.passages());
    return hasFootnotes
        ? List.of(
            ofBody(note, note.passages().stream().filter(p -> !isFootnote(p)).toList()), whole)
        : List.of(whole);
  }

  private static boolean isFootnote(Passage passage) {
    return passage.kind() == PassageKind.FOOTNOTE;
  }

  private static RunningText ofBody(Note note, List<Passage> passages) {
    Map<String, String> headings = new HashMap<>();
    for (Section section : note.sections()) {
      headings.putIfAbsent(section.id(), section.heading());
    }
    RunningText text = new RunningText(NoteSummary.of(note), headings);
    passages.forEach(text::add);
    return text;
  }

  private void add(Passage passage) {
    QuotableText words = QuotableText.standing(passage);
    if (!words.text().isEmpty()) {
      text.append(text.isEmpty() ? "" : " ");
      parts.add(new Part(passage, words, text.length()));
      text.append(words.text());
    }
  }

  String text() {
    return text.toString();
  }

  /** The places of a range, one in each of its passages. */
  List<WordingUse> uses(TextRange stretch) {
    return parts.stream()
        .filter(part -> part.start() < stretch.end() && stretch.start() < part.end())
        .map(part -> use(part, stretch))
        .toList();
  }

  private WordingUse use(Part part, TextRange stretch) {
    TextRange inPart =
        new TextRange(
            Math.max(stretch.start(), part.start()) - part.start(),
            Math.min(stretch.end(), part.end()) - part.start());
    String heading = headings.getOrDefault(part.passage().section(), "");
    return new WordingUse(part.passage(), note, heading, part.words().place(inPart));
  }
}
