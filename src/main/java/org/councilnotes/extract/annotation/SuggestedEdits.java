package org.councilnotes.extract.annotation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.councilnotes.extract.annotation.AnnotationRequest.WordChange;
import org.councilnotes.extract.annotation.WordText.Segment;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;

/**
 * Whether another wording can be set in place of a sentence by tracked changes, and by which.
 *
 * <p>It can where the sentence stands in the file sign by sign, white space and kinds of hyphen
 * aside, and every word that goes lies in one paragraph, outside fields, content controls, text
 * boxes, and what another change inserted.
 */
final class SuggestedEdits {

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final String HYPHENS = "-\u2010\u2011";

  /**
   * Words of the file that go, and words that come in their place.
   *
   * @param range in the text of the file; empty for an insertion
   * @param isBefore whether an insertion stands before the character at its place, not after the
   *     one before it
   */
  record Change(TextRange range, String words, boolean isBefore) {}

  private final WordText file;
  private final TextRange place;
  private final String sentence;
  private final int[] starts;
  private final int[] ends;

  private SuggestedEdits(WordText file, TextRange place, String sentence) {
    this.file = file;
    this.place = place;
    this.sentence = sentence;
    this.starts = new int[sentence.length()];
    this.ends = new int[sentence.length()];
  }

  /**
   * The changes that turn a sentence into another wording; empty where they cannot be set safely.
   *
   * @param found where the sentence stands
   * @param wanted changes, in order
   */
  static Optional<List<Change>> of(
      WordText file, TextPlacement.Place found, String sentence, List<WordChange> wanted) {
    SuggestedEdits aligned =
        new SuggestedEdits(file, found.range(), sentence.substring(found.label()));
    if (!aligned.isAligned()) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    for (WordChange one : wanted) {
      boolean isInLabel = one.start() < found.label();
      if (isInLabel && one.end() > labelEnd(sentence, found.label())) {
        return Optional.empty();
      }
      if (!isInLabel) {
        Optional<Change> change = aligned.change(one, found.label());
        if (change.isEmpty()) {
          return Optional.empty();
        }
        changes.add(change.get());
      }
    }
    return Optional.of(changes);
  }

  /** The end of a label without the blanks after it. */
  private static int labelEnd(String sentence, int label) {
    return sentence.substring(0, label).stripTrailing().length();
  }

  /** Finds the place of each character of the sentence, or that it does not stand here as such. */
  private boolean isAligned() {
    int at = 0;
    for (int i = place.start(); i < place.end(); ) {
      int next = signEnd(i);
      String sign = sign(i, next);
      if (sign.equals(" ") && isBetweenBlanks(at)) {
        i = next;
        continue;
      }
      if (!sentence.regionMatches(at, sign, 0, sign.length()) && !areHyphens(at, sign)) {
        return false;
      }
      Arrays.fill(starts, at, at + sign.length(), i);
      Arrays.fill(ends, at, at + sign.length(), next);
      at += sign.length();
      i = next;
    }
    return at == sentence.length();
  }

  /** Whether the blank before struck words was read already; the one after them is no other. */
  private boolean isBetweenBlanks(int at) {
    return at > 0
        && sentence.charAt(at - 1) == ' '
        && (at == sentence.length() || sentence.charAt(at) != ' ');
  }

  private boolean areHyphens(int at, String sign) {
    return sign.length() == 1
        && at < sentence.length()
        && HYPHENS.contains(sign)
        && HYPHENS.indexOf(sentence.charAt(at)) >= 0;
  }

  /** The end of a sign: white space as a whole, or a letter with its accents. */
  private int signEnd(int start) {
    int c = Character.codePointAt(file.text(), start);
    int end = start + Character.charCount(c);
    boolean isBlank = Whitespace.isBlank(c);
    while (end < place.end()) {
      int next = Character.codePointAt(file.text(), end);
      boolean goesOn =
          isBlank
              ? Whitespace.isBlank(next) && isStruck(start) == isStruck(end)
              : Character.getType(next) == Character.NON_SPACING_MARK;
      if (!goesOn) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  /** A sign as readers see it; nothing for soft hyphens and struck words. */
  private String sign(int start, int end) {
    String raw = file.text().subSequence(start, end).toString();
    if (raw.charAt(0) == SOFT_HYPHEN || isStruck(start)) {
      return "";
    }
    return Whitespace.isBlank(raw.codePointAt(0))
        ? " "
        : Normalizer.normalize(raw, Normalizer.Form.NFC);
  }

  private boolean isStruck(int at) {
    return file.at(at).filter(Segment::isStruck).isPresent();
  }

  private Optional<Change> change(WordChange wanted, int label) {
    int start = wanted.start() - label;
    int end = wanted.end() - label;
    if (start < end) {
      TextRange range = new TextRange(starts[start], ends[end - 1]);
      return isFree(range)
          ? Optional.of(new Change(range, wanted.words(), false))
          : Optional.empty();
    }
    return insertion(start, wanted.words());
  }

  /** An insertion before a character where that is free, else after the one before it. */
  private Optional<Change> insertion(int at, String words) {
    if (at < sentence.length() && isFree(new TextRange(starts[at], starts[at] + 1))) {
      return Optional.of(new Change(new TextRange(starts[at], starts[at]), words, true));
    }
    boolean isAfterFree = at > 0 && isFree(new TextRange(ends[at - 1] - 1, ends[at - 1]));
    return isAfterFree
        ? Optional.of(new Change(new TextRange(ends[at - 1], ends[at - 1]), words, false))
        : Optional.empty();
  }

  /** Whether tracked changes can be set here. */
  private boolean isFree(TextRange range) {
    List<Segment> segments = file.in(range);
    int covered = 0;
    for (Segment segment : segments) {
      boolean isFree =
          segment.isEditable()
              && !segment.isStruck()
              && segment.paragraph() == segments.getFirst().paragraph();
      if (!isFree) {
        return false;
      }
      covered += segment.range().within(range).length();
    }
    return covered == range.length();
  }
}
