package org.councilnotes.collate.diff;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.text.TextRange;

/**
 * The words that changed between two wordings. Applying the edits to the left text gives the right
 * text exactly. The edits are the same in both directions.
 *
 * <p>Sentences are aligned first, then the words of those that are counterparts. Unchanged words
 * between two edits that are too few to be read by themselves become part of one edit. A sentence
 * of which more than two thirds is rewritten is one edit. A sentence without counterpart is an edit
 * of its own, so that its neighbours stay unchanged.
 */
public final class WordEdits {

  private final String left;
  private final String right;
  private final WordWeights glossary = new WordWeights();
  private final TokenizedText before;
  private final TokenizedText after;
  private final List<Edit> edits = new ArrayList<>();

  private WordEdits(String left, String right) {
    this.left = left;
    this.right = right;
    this.before = TokenizedText.of(left, glossary);
    this.after = TokenizedText.of(right, glossary);
  }

  /** The edits in order, without overlap; none is empty on both sides. */
  public static List<Edit> between(String left, String right) {
    if (left.equals(right)) {
      return List.of();
    }
    // of two ways to tell a change the same is taken from either side
    boolean isTurned =
        left.length() == right.length()
            ? left.compareTo(right) > 0
            : left.length() > right.length();
    return isTurned
        ? new WordEdits(right, left).all().stream().map(WordEdits::mirrored).toList()
        : new WordEdits(left, right).all();
  }

  private static Edit mirrored(Edit edit) {
    return new Edit(/* left= */ edit.right(), /* right= */ edit.left());
  }

  private List<Edit> all() {
    WordAlignment words = new WordAlignment(before.words(), after.words(), glossary);
    for (RangePair sentences : SentenceAlignment.differing(before, after, glossary)) {
      changes(sentences, words).forEach(change -> append(withoutCommonBlanks(edit(change))));
    }
    return edits.stream().map(this::afterItsBlank).toList();
  }

  private List<RangePair> changes(RangePair sentences, WordAlignment words) {
    RangePair whole = wordsOf(sentences);
    boolean areCounterparts = !sentences.isOneSided() && sentences.pairs() <= 2;
    List<RangePair> changes = areCounterparts ? words.differences(whole) : List.of(whole);
    return changes.size() > 1 && isRewritten(whole, changes)
        ? List.of(whole)
        : words.united(changes);
  }

  private RangePair wordsOf(RangePair sentences) {
    return new RangePair(
        before.sentence(sentences.leftStart()),
        before.sentence(sentences.leftEnd()),
        after.sentence(sentences.rightStart()),
        after.sentence(sentences.rightEnd()));
  }

  /** Whether less than a third stands, and it is not that one side stands within the other. */
  private boolean isRewritten(RangePair sentence, List<RangePair> changes) {
    int lefts = letters(before, sentence.leftStart(), sentence.leftEnd());
    int rights = letters(after, sentence.rightStart(), sentence.rightEnd());
    int standing = lefts;
    for (RangePair change : changes) {
      standing -= letters(before, change.leftStart(), change.leftEnd());
    }
    return 6L * standing < lefts + rights && 5L * standing < 3L * Math.min(lefts, rights);
  }

  private int letters(TokenizedText pieces, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      letters += glossary.letters(pieces.words()[i]);
    }
    return letters;
  }

  private Edit edit(RangePair change) {
    return new Edit(
        before.range(change.leftStart(), change.leftEnd()),
        after.range(change.rightStart(), change.rightEnd()));
  }

  /** Edits that touch are one. */
  private void append(Edit edit) {
    boolean touches =
        !edits.isEmpty()
            && edits.getLast().left().end() == edit.left().start()
            && edits.getLast().right().end() == edit.right().start();
    edits.add(touches ? join(edits.removeLast(), edit) : edit);
  }

  private static Edit join(Edit a, Edit b) {
    return new Edit(
        new TextRange(a.left().start(), b.left().end()),
        new TextRange(a.right().start(), b.right().end()));
  }

  /** Blanks that stand at the same end on both sides did not change. */
  private Edit withoutCommonBlanks(Edit edit) {
    int shorter = Math.min(edit.left().length(), edit.right().length());
    int start = 0;
    while (start < shorter
        && isCommonBlank(edit.left().start() + start, edit.right().start() + start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && isCommonBlank(edit.left().end() - 1 - end, edit.right().end() - 1 - end)) {
      end++;
    }
    return new Edit(
        new TextRange(edit.left().start() + start, edit.left().end() - end),
        new TextRange(edit.right().start() + start, edit.right().end() - end));
  }

  private boolean isCommonBlank(int leftPlace, int rightPlace) {
    char c = left.charAt(leftPlace);
    return c == right.charAt(rightPlace) && Character.isWhitespace(c);
  }

  /** Words that came or went take the blank before them along, not the one behind. */
  private Edit afterItsBlank(Edit edit) {
    boolean comes = edit.left().length() == 0;
    if (!comes && edit.right().length() > 0) {
      return edit;
    }
    TextRange range = comes ? edit.right() : edit.left();
    String text = comes ? right : left;
    boolean slides =
        edit.left().start() > 0
            && edit.right().start() > 0
            && range.of(text).endsWith(" ")
            && range.length() > 1
            && left.charAt(edit.left().start() - 1) == ' '
            && right.charAt(edit.right().start() - 1) == ' '
            && isInSentence(text, range.end() - 2);
    return slides ? new Edit(back(edit.left()), back(edit.right())) : edit;
  }

  /** A sentence that came or went stays with the blank behind it. */
  private static boolean isInSentence(String text, int last) {
    return ".!?".indexOf(text.charAt(last)) < 0;
  }

  private static TextRange back(TextRange range) {
    return new TextRange(range.start() - 1, range.end() - 1);
  }
}
