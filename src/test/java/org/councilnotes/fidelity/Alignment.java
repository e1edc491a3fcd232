package org.councilnotes.fidelity;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two sequences of passages laid side by side, word by word (longest common subsequence). Passages
 * are counterparts where every word they share with the other side they share with each other, and
 * these are half of either: so one begins and ends where the other does, whatever a word in between
 * may be.
 */
final class Alignment {

  private final List<Piece> truth;
  private final List<Piece> read;

  /** The number of shared words of each pair of passages, by truth and by read. */
  private final List<TreeMap<Integer, Integer>> byTruth = new ArrayList<>();

  private final List<TreeMap<Integer, Integer>> byRead = new ArrayList<>();

  Alignment(List<Piece> truth, List<Piece> read) {
    this.truth = truth;
    this.read = read;
    truth.forEach(p -> byTruth.add(new TreeMap<>()));
    read.forEach(p -> byRead.add(new TreeMap<>()));
    align(owners(truth), owners(read));
  }

  /** A printed word and the passage that it stands in. */
  private record Owned(String word, int piece) {}

  private static List<Owned> owners(List<Piece> pieces) {
    List<Owned> owned = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      for (String word : pieces.get(i).text().split(" ", -1)) {
        owned.add(new Owned(word, i));
      }
    }
    return owned;
  }

  private void align(List<Owned> left, List<Owned> right) {
    for (AbstractDelta<String> delta :
        DiffUtils.diff(words(left), words(right), true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        int l = delta.getSource().getPosition();
        int r = delta.getTarget().getPosition();
        for (int i = 0; i < delta.getSource().size(); i++) {
          share(left.get(l + i).piece(), right.get(r + i).piece());
        }
      }
    }
  }

  private static List<String> words(List<Owned> owned) {
    return owned.stream().map(Owned::word).toList();
  }

  private void share(int left, int right) {
    byTruth.get(left).merge(right, 1, Integer::sum);
    byRead.get(right).merge(left, 1, Integer::sum);
  }

  /** The passage that begins and ends where the one of the source does. */
  Optional<Piece> counterpart(int ofTruth) {
    if (byTruth.get(ofTruth).size() != 1) {
      return Optional.empty();
    }
    int other = byTruth.get(ofTruth).firstKey();
    int common = byTruth.get(ofTruth).get(other);
    boolean whole = byRead.get(other).size() == 1;
    boolean alike = 2 * common >= Math.max(length(truth.get(ofTruth)), length(read.get(other)));
    return whole && alike ? Optional.of(read.get(other)) : Optional.empty();
  }

  private static int length(Piece piece) {
    return piece.text().split(" ", -1).length;
  }

  /** What the source lets a reader keep or leave out is not counted on either side. */
  Tally boundaries() {
    long both = 0;
    long optional = 0;
    long dispensed = 0;
    for (int i = 0; i < truth.size(); i++) {
      boolean found = counterpart(i).isPresent();
      boolean blanked = truth.get(i).isOf(Piece.BLANKED);
      both += found && !blanked ? 1 : 0;
      optional += blanked ? 1 : 0;
      dispensed += found && blanked ? 1 : 0;
    }
    return Tally.shared(both, truth.size() - optional, read.size() - dispensed);
  }

  /** The passages of some kinds that are found and are of their kind. */
  Tally ofKinds(String... kinds) {
    long both = 0;
    for (int i = 0; i < truth.size(); i++) {
      String kind = truth.get(i).kind();
      boolean wanted = truth.get(i).isOf(kinds);
      both += wanted && counterpart(i).filter(p -> p.isOf(kind)).isPresent() ? 1 : 0;
    }
    return Tally.shared(both, count(truth, kinds), count(read, kinds));
  }

  private static long count(List<Piece> pieces, String... kinds) {
    return pieces.stream().filter(p -> p.isOf(kinds)).count();
  }

  /** Passages of the source without a counterpart, for people. */
  List<String> lost() {
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      if (counterpart(i).isEmpty() && !truth.get(i).isOf(Piece.BLANKED)) {
        lost.add(truth.get(i).kind() + ": " + truth.get(i).text());
      }
    }
    return lost;
  }

  /** Passages that are found but taken for another kind, for people. */
  List<String> ofOtherKind() {
    List<String> other = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      Piece wanted = truth.get(i);
      counterpart(i)
          .filter(p -> !p.kind().equals(wanted.kind()) && !wanted.isOf(Piece.BLANKED))
          .ifPresent(p -> other.add(p.kind() + " for " + wanted.kind() + ": " + p.text()));
    }
    return other;
  }
}
