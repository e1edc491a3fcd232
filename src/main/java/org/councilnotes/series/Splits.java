package org.councilnotes.series;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Finds passages that were split or merged: where a pair is found and the neighbour of one of the
 * two has no counterpart, but its words are those that the pair leaves over in the other.
 */
final class Splits {

  /** So much of a part's words must be in the whole, beyond what the other parts have there. */
  private static final double CONTAINED = 0.5;

  private final Lexicon lexicon;

  private Splits(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** All texts of both sides as matches: pairs, widened where split or merged, new and dropped. */
  static List<Match> matches(List<Pair> pairs, Lexicon lexicon) {
    Splits splits = new Splits(lexicon);
    Side lefts = new Side(lexicon.left());
    Side rights = new Side(lexicon.right());
    for (Pair pair : pairs) {
      lefts.take(pair.left());
      rights.take(pair.right());
    }
    List<Match> matches = new ArrayList<>();
    for (Pair pair : pairs) {
      matches.add(splits.widen(pair, lefts, rights));
    }
    return Match.withRest(matches, lexicon.left().size(), lexicon.right().size());
  }

  private Match widen(Pair pair, Side lefts, Side rights) {
    List<Integer> right = parts(lefts.profile(pair.left()), pair.right(), rights);
    List<Integer> left =
        right.size() > 1
            ? List.of(pair.left())
            : parts(rights.profile(pair.right()), pair.left(), lefts);
    return new Match(left, right);
  }

  /** The text at a place and its free neighbours, as far as they share out the words of a whole. */
  private List<Integer> parts(Profile whole, int first, Side side) {
    List<Integer> parts = new ArrayList<>(List.of(first));
    Profile together = side.profile(first);
    for (int step : new int[] {1, -1}) {
      int next = first + step;
      while (side.canJoin(next) && isNextPart(together, side.profile(next), whole)) {
        together = together.plus(side.profile(next));
        side.take(next);
        parts.add(next);
        next += step;
      }
    }
    Collections.sort(parts);
    return parts;
  }

  private boolean isNextPart(Profile parts, Profile next, Profile whole) {
    double gain = lexicon.common(parts.plus(next), whole) - lexicon.common(parts, whole);
    return gain >= CONTAINED * lexicon.weight(next);
  }

  /** One witness and which of its texts are taken. */
  private static final class Side {
    private final List<Profile> profiles;
    private final BitSet taken = new BitSet();

    Side(List<Profile> profiles) {
      this.profiles = profiles;
    }

    Profile profile(int text) {
      return profiles.get(text);
    }

    void take(int text) {
      taken.set(text);
    }

    /** Whether a text is free and long enough to tell. */
    boolean canJoin(int text) {
      return text >= 0
          && text < profiles.size()
          && !taken.get(text)
          && profiles.get(text).words() >= Body.TELLING_WORDS;
    }
  }
}
