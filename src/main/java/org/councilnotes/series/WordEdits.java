package org.councilnotes.series;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Step.Edit;

/**
 * Analysing: the words that changed between two passages. Applying the edits to the left text gives
 * the right text exactly.
 *
 * <p>The difference is Myers' (1986) in linear space, on words; of very long passages first on
 * sentences, then on the words of those that changed. What two edits leave standing between them is
 * taken into one edit where it is too little to read: blanks, marks, one short word.
 */
final class WordEdits {

  /** Up to this product of lengths the words of two texts are compared at once. */
  private static final long COMPARABLE = 40_000_000;

  /**
   * Too little to stand between two edits: {@code " of "}, {@code ", "}; not {@code " 5 "}, {@code
   * ". "}.
   */
  private static final Pattern ISLAND =
      Pattern.compile("[^\\p{L}\\p{N}.;!?]*+(?:\\p{L}{1,3}+[^\\p{L}\\p{N}.;!?]*+)?+");

  private WordEdits() {}

  static List<Edit> between(String left, String right) {
    if (left.equals(right)) {
      return List.of();
    }
    return withoutIslands(edits(left, right), left).stream()
        .map(edit -> withoutCommonBlanks(edit, left, right))
        .toList();
  }

  private static List<Edit> edits(String left, String right) {
    if (comparable(left, right)) {
      return difference(left, right, Tokens::words);
    }
    return difference(left, right, Tokens::sentences).stream()
        .flatMap(
            edit -> {
              String before = edit.left().of(left);
              String after = edit.right().of(right);
              return comparable(before, after)
                  ? difference(before, after, Tokens::words).stream().map(e -> shift(e, edit))
                  : List.of(edit).stream();
            })
        .toList();
  }

  private static boolean comparable(String left, String right) {
    return (long) left.length() * right.length() <= COMPARABLE;
  }

  private static List<Edit> difference(
      String left, String right, Function<String, List<String>> tokens) {
    List<String> lefts = tokens.apply(left);
    List<String> rights = tokens.apply(right);
    int[] leftStarts = starts(lefts);
    int[] rightStarts = starts(rights);
    List<Edit> edits = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(lefts, rights, new MyersDiffWithLinearSpace<String>()).getDeltas()) {
      append(
          new Edit(
              range(leftStarts, delta.getSource().getPosition(), delta.getSource().size()),
              range(rightStarts, delta.getTarget().getPosition(), delta.getTarget().size())),
          edits);
    }
    return edits;
  }

  /** What the library gives as taking out and putting in at one place is one edit. */
  private static void append(Edit edit, List<Edit> edits) {
    boolean touches = !edits.isEmpty() && edits.getLast().left().end() == edit.left().start();
    edits.add(touches ? join(edits.removeLast(), edit) : edit);
  }

  private static int[] starts(List<String> tokens) {
    int[] starts = new int[tokens.size() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      starts[i + 1] = starts[i] + tokens.get(i).length();
    }
    return starts;
  }

  private static TextRange range(int[] starts, int position, int size) {
    return new TextRange(starts[position], starts[position + size]);
  }

  private static Edit shift(Edit inner, Edit outer) {
    return new Edit(
        shift(inner.left(), outer.left().start()), shift(inner.right(), outer.right().start()));
  }

  private static TextRange shift(TextRange range, int by) {
    return new TextRange(range.start() + by, range.end() + by);
  }

  private static List<Edit> withoutIslands(List<Edit> edits, String left) {
    List<Edit> merged = new ArrayList<>();
    for (Edit edit : edits) {
      if (!merged.isEmpty() && isIsland(merged.getLast(), edit, left)) {
        merged.add(join(merged.removeLast(), edit));
      } else {
        merged.add(edit);
      }
    }
    return merged;
  }

  private static boolean isIsland(Edit before, Edit after, String left) {
    return ISLAND.matcher(left.substring(before.left().end(), after.left().start())).matches();
  }

  private static Edit join(Edit a, Edit b) {
    return new Edit(
        new TextRange(a.left().start(), b.left().end()),
        new TextRange(a.right().start(), b.right().end()));
  }

  /** Blanks that stand at the same end on both sides did not change. */
  private static Edit withoutCommonBlanks(Edit edit, String left, String right) {
    String before = edit.left().of(left);
    String after = edit.right().of(right);
    int start = before.startsWith(" ") && after.startsWith(" ") ? 1 : 0;
    boolean blankEnds = before.endsWith(" ") && after.endsWith(" ");
    int end = blankEnds && Math.min(before.length(), after.length()) > start ? 1 : 0;
    return new Edit(shrink(edit.left(), start, end), shrink(edit.right(), start, end));
  }

  private static TextRange shrink(TextRange range, int start, int end) {
    return new TextRange(range.start() + start, range.end() - end);
  }
}
