package org.councilnotes.draft;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.store.ArchiveReader;

/**
 * The standing texts of an archive by brute force, apart from what the archive's own check does
 * with them.
 *
 * @param passages the standing text of each, those with at least five words
 * @param notes the standing text of each whole note, with and without its footnotes
 */
record QuotedArchive(List<String> passages, List<String> notes) {

  static final int FEWEST_WORDS = 5;

  static QuotedArchive of(ArchiveReader world) {
    List<String> passages = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (var summary : world.notes()) {
      Note note = world.note(summary.id()).orElseThrow();
      note.passages().stream().map(QuotedArchive::standing).forEach(passages::add);
      notes.add(joined(note, passage -> true));
      notes.add(joined(note, passage -> passage.kind() != PassageKind.FOOTNOTE));
    }
    passages.removeIf(text -> words(text).size() < FEWEST_WORDS);
    return new QuotedArchive(passages, notes);
  }

  private static String joined(Note note, Predicate<Passage> which) {
    StringBuilder text = new StringBuilder();
    note.passages().stream().filter(which).forEach(p -> text.append(standing(p)).append(' '));
    return Whitespace.squeeze(text.toString());
  }

  /** Without a blank before what closes up to the word before it. */
  private static String standing(Passage passage) {
    String closed =
        Whitespace.squeeze(passage.textWithoutDeletions())
            .replaceAll(" (?=[,.)\\]](?![\\p{L}\\p{N}.]))", "");
    return passage.marks().isEmpty() ? closed : closed.replaceAll(" (?=[;:])", "");
  }

  static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  /** Whether a quote stands somewhere, or what stands between its ellipses one after the other. */
  boolean holds(String quote) {
    return quote.contains("[...]")
        ? notes.stream().anyMatch(note -> holdsInOrder(note, quote.split(" \\[\\.\\.\\.] ", -1)))
        : holdsWhole(quote);
  }

  private static boolean holdsInOrder(String note, String... pieces) {
    int from = 0;
    for (String piece : pieces) {
      int at = note.indexOf(piece, from);
      if (at < 0) {
        return false;
      }
      from = at + piece.length();
    }
    return true;
  }

  /** Letter by letter, between letters and figures of no word. */
  private boolean holdsWhole(String text) {
    Pattern words =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])");
    return notes.stream().anyMatch(note -> note.contains(text) && words.matcher(note).find());
  }

  String passage(Random random) {
    return passages.get(random.nextInt(passages.size()));
  }

  /** Words that follow each other in a passage, five to thirty. */
  String stretch(Random random) {
    List<String> words = words(passage(random));
    int length = Math.min(words.size(), FEWEST_WORDS + random.nextInt(26));
    int start = random.nextInt(words.size() - length + 1);
    return String.join(" ", words.subList(start, start + length));
  }

  /** Every sentence of at least five words, as the platform cuts them. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (String passage : passages) {
      BreakIterator cuts = BreakIterator.getSentenceInstance(Locale.ENGLISH);
      cuts.setText(passage);
      int start = cuts.first();
      for (int end = cuts.next(); end != BreakIterator.DONE; start = end, end = cuts.next()) {
        sentences.add(passage.substring(start, end).strip());
      }
    }
    sentences.removeIf(sentence -> words(sentence).size() < FEWEST_WORDS);
    return sentences;
  }
}
