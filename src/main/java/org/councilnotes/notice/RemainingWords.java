package org.councilnotes.notice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;

/**
 * What is left of a query when names are taken out of it. Articles and prepositions before a name
 * go with it, and so does an {@code and} that joins nothing any more.
 */
final class RemainingWords {

  private static final String SMALL =
      "in|on|of|the|for|from|by|to|at|with|about|de|du|des|del|d'|la|le|les|el|los|las|en|au|aux|a"
          + "|dans|par|pour|sur|con|por|para|sobre";

  /**
   * Finds {@code de l'} at the end of {@code ports de l'}, and {@code in the }; not {@code ports }.
   */
  private static final Pattern SMALL_BEFORE =
      Pattern.compile("(?:(?<![^ ])(?:" + SMALL + ") )*(?:(?<![^ ])[ld]')?$");

  /** Matches {@code 's,} behind a name. */
  private static final Pattern SIGNS_BEHIND = Pattern.compile("(?:'s?)?[,;.:?!]*(?= |$)");

  /** Matches {@code y}, {@code -} and {@code &}; not {@code yes}. */
  private static final Pattern JOINT = Pattern.compile("and|et|y|e|or|ou|o|u|[\\p{P}\\p{S}]+");

  /** Matches each part of {@code ports and}; not a blank. */
  private static final Pattern PART = Pattern.compile("[^ ]+");

  private static final Pattern ALL_SMALL =
      Pattern.compile("(?:(?:" + SMALL + "|and|et|y|e|or|ou|o|u)(?: |$))+");

  private final OpenWords open;
  private final BitSet gone = new BitSet();

  private RemainingWords(OpenWords open) {
    this.open = open;
  }

  /** The text without these ranges, with single blanks. */
  static String of(OpenWords open, List<TextRange> names) {
    RemainingWords left = new RemainingWords(open);
    names.forEach(left::take);
    left.takeJoints();
    return left.text();
  }

  private void take(TextRange name) {
    Matcher before = SMALL_BEFORE.matcher(open.before(name.start()));
    int start = before.find() ? before.start() : name.start();
    Matcher behind = SIGNS_BEHIND.matcher(open.after(name.end()));
    int end = behind.lookingAt() ? name.end() + behind.end() : name.end();
    gone.set(start, end);
  }

  private void takeJoints() {
    List<TextRange> parts = new ArrayList<>();
    Matcher part = PART.matcher(open.folded());
    while (part.find()) {
      parts.add(new TextRange(part.start(), part.end()));
    }
    for (int i = 0; i < parts.size(); i++) {
      if (JOINT.matcher(parts.get(i).of(open.folded())).matches() && joinsNothing(parts, i)) {
        gone.set(parts.get(i).start(), parts.get(i).end());
      }
    }
  }

  /** Whether what it joined is gone on both sides, or on one side is all that was there. */
  private boolean joinsNothing(List<TextRange> parts, int joint) {
    boolean isGoneBefore = joint > 0 && isGone(parts.get(joint - 1));
    boolean isGoneBehind = joint + 1 < parts.size() && isGone(parts.get(joint + 1));
    boolean isAtEdge =
        parts.subList(0, joint).stream().allMatch(this::isGone)
            || parts.subList(joint + 1, parts.size()).stream().allMatch(this::isGone);
    return (isGoneBefore && isGoneBehind) || ((isGoneBefore || isGoneBehind) && isAtEdge);
  }

  private boolean isGone(TextRange part) {
    return gone.get(part.start());
  }

  private String text() {
    StringBuilder left = new StringBuilder();
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < open.text().length(); i++) {
      if (!gone.get(i)) {
        left.append(open.text().charAt(i));
        folded.append(open.folded().charAt(i));
      }
    }
    String words = Whitespace.squeeze(folded.toString());
    return ALL_SMALL.matcher(words).matches() ? "" : Whitespace.squeeze(left.toString());
  }
}
