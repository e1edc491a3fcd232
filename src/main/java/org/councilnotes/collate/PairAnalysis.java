package org.councilnotes.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.collate.align.AlignmentMatch;
import org.councilnotes.collate.align.MoveDetection;
import org.councilnotes.collate.align.ScoredPair;
import org.councilnotes.collate.align.WitnessBody;
import org.councilnotes.collate.classify.ChangeClassifier;
import org.councilnotes.collate.classify.MaskedText;
import org.councilnotes.collate.diff.RowEdits;
import org.councilnotes.collate.diff.WordEdits;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.DeletionMasking;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.collate.token.StandingText;
import org.councilnotes.note.text.TextMark;
import org.jspecify.annotations.Nullable;

/**
 * The step "analyse" of the Gothenburg model for two witnesses, neighbours or not: what became of
 * each text, and which of its words changed.
 */
final class PairAnalysis {

  private final WitnessBody older;
  private final WitnessBody newer;
  private final Set<ScoredPair> moved;
  private final UnreadPages unreadPages;

  /**
   * Prepares the analysis of two witnesses.
   *
   * @param matches of their texts; texts in none of them are ignored
   */
  PairAnalysis(AlignedWitnesses all, int older, int newer, List<AlignmentMatch> matches) {
    this.older = all.bodies().get(older);
    this.newer = all.bodies().get(newer);
    this.unreadPages = new UnreadPages(this.older, this.newer, matches);
    List<ScoredPair> pairs =
        matches.stream()
            .filter(m -> !m.isNew() && !m.isDropped())
            .map(AlignmentMatch::first)
            .toList();
    Function<ScoredPair, Optional<String>> homes = all.outlines().homesBetween(older, newer);
    this.moved =
        MoveDetection.of(
            pairs, pair -> homes.apply(pair).map(home -> column(home, pair)), this::length);
    this.moved.removeIf(pair -> staysInDivision(pair, homes));
  }

  /** Running text and paratexts of a section have each an order of their own. */
  private Column column(String section, ScoredPair pair) {
    return new Column(section, older.isParatext(pair.left()));
  }

  private record Column(String section, boolean isParatext) {}

  /**
   * Whether both texts stand in one article, or are the same recital: a provision that is only
   * renumbered did not move.
   */
  private boolean staysInDivision(ScoredPair pair, Function<ScoredPair, Optional<String>> homes) {
    String section = older.sectionOf(pair.left());
    boolean atHome = section.equals(newer.sectionOf(pair.right())) || homes.apply(pair).isPresent();
    Optional<String> label = older.labelOf(pair.left());
    boolean same = label.isPresent() && label.equals(newer.labelOf(pair.right()));
    return atHome
        && (same || (older.isInDivision(pair.left()) && newer.isInDivision(pair.right())));
  }

  private long length(ScoredPair pair) {
    return Math.min(
        older.passages().get(pair.left()).text().length(),
        newer.passages().get(pair.right()).text().length());
  }

  /**
   * What became of the texts of a match; empty where nothing stands on either side: one has no
   * text, and that of the other is struck through as a whole.
   */
  Optional<WordingStep> step(AlignmentMatch match) {
    if (match.isNew()) {
      return oneSided(
          newer.areStruck(match.right()), unreadPages.wasLost(match), PassageRelation.NEW);
    }
    if (match.isDropped()) {
      return oneSided(
          older.areStruck(match.left()), unreadPages.isLost(match), PassageRelation.DROPPED);
    }
    PassageRelation kind = PassageRelation.of(/* same= */ true, moved.contains(match.first()));
    if (match.isSplit() || match.isMerged()) {
      kind = match.isSplit() ? PassageRelation.SPLIT : PassageRelation.MERGED;
    }
    return Optional.of(step(older.cell(match.left()), newer.cell(match.right()), kind));
  }

  private static Optional<WordingStep> oneSided(
      boolean isStruck, boolean mayBeUnread, PassageRelation relation) {
    return isStruck
        ? Optional.empty()
        : Optional.of(WordingStep.of(mayBeUnread ? PassageRelation.NOT_ACCESSIBLE : relation));
  }

  /**
   * The step from one cell to another. A text that is struck through as a whole does not stand: it
   * was dropped where it stood before, and is new where it stands again; the edits go from text to
   * text all the same.
   *
   * @param kind what it is where no words changed
   */
  private WordingStep step(Cell left, Cell right, PassageRelation kind) {
    if (isBlank(left) || isBlank(right)) {
      return WordingStep.of(PassageRelation.NOT_ACCESSIBLE);
    }
    if (isStruckAlike(left, right)) {
      return new WordingStep(kind, Optional.empty(), WordEdits.between(left.text(), right.text()));
    }
    List<Edit> edits = edits(left, right);
    if (isStruck(left) != isStruck(right)) {
      return new WordingStep(
          isStruck(right) ? PassageRelation.DROPPED : PassageRelation.NEW, Optional.empty(), edits);
    }
    if (edits.isEmpty()) {
      return WordingStep.of(kind);
    }
    MaskedText old = new MaskedText(DeletionMasking.withDeletionsBlanked(left), older.period());
    MaskedText now = new MaskedText(DeletionMasking.withDeletionsBlanked(right), newer.period());
    return new WordingStep(
        kind.withChange(), Optional.of(ChangeClassifier.nature(old, now, edits)), edits);
  }

  /** The words that changed; of rows of tables, cell by cell. */
  private static List<Edit> edits(Cell left, Cell right) {
    String old = DeletionMasking.withDeletionsReplaced(left);
    String now = DeletionMasking.withDeletionsReplaced(right);
    return left.row().isPresent() && right.row().isPresent()
        ? RowEdits.between(left.row().get(), old, right.row().get(), now)
        : WordEdits.between(old, now);
  }

  /**
   * The step of several matches that are parts of one wording; empty as for one.
   *
   * @param steps of the single matches that have one
   */
  Optional<WordingStep> together(List<AlignmentMatch> matches, List<WordingStep> steps) {
    Set<PassageRelation> relations =
        steps.stream().map(WordingStep::relation).collect(Collectors.toSet());
    List<Integer> left = matches.stream().flatMap(m -> m.left().stream()).sorted().toList();
    List<Integer> right = matches.stream().flatMap(m -> m.right().stream()).sorted().toList();
    if (left.isEmpty() || right.isEmpty()) {
      return steps.stream().findFirst();
    }
    return Optional.of(step(older.cell(left), newer.cell(right), kind(relations)));
  }

  private static PassageRelation kind(Set<PassageRelation> relations) {
    if (relations.contains(PassageRelation.SPLIT)) {
      return PassageRelation.SPLIT;
    }
    if (relations.contains(PassageRelation.MERGED)) {
      return PassageRelation.MERGED;
    }
    return relations.stream().allMatch(PassageRelation::isMove)
        ? PassageRelation.MOVED
        : PassageRelation.SAME;
  }

  /**
   * Whether both texts are struck through as a whole and are the same words, their label and
   * punctuation apart.
   */
  private static boolean isStruckAlike(Cell left, Cell right) {
    return isStruck(left)
        && isStruck(right)
        && NormalizedWording.keyOf(left.text()).equals(NormalizedWording.keyOf(right.text()));
  }

  private static boolean isStruck(Cell cell) {
    return StandingText.isStruck(cell.text(), cell.marks());
  }

  private static boolean isBlank(Cell cell) {
    return TextMark.blankAll(cell.marks(), cell.text());
  }

  /**
   * Texts that have no counterpart because the page on which it would stand cannot be read: whether
   * they were dropped is not known.
   */
  private static final class UnreadPages {

    private final WitnessBody older;
    private final WitnessBody newer;

    /** Of each text that has a counterpart, the first. */
    private final Map<Integer, Integer> rights = new HashMap<>();

    private final Map<Integer, Integer> lefts = new HashMap<>();

    UnreadPages(WitnessBody older, WitnessBody newer, List<AlignmentMatch> matches) {
      this.older = older;
      this.newer = newer;
      if (!older.unread().isEmpty() || !newer.unread().isEmpty()) {
        for (AlignmentMatch match : matches) {
          match.right().stream()
              .findFirst()
              .ifPresent(j -> match.left().forEach(i -> rights.put(i, j)));
          match.left().stream()
              .findFirst()
              .ifPresent(i -> match.right().forEach(j -> lefts.put(j, i)));
        }
      }
    }

    /**
     * Whether a text that only the older witness has may stand on an unread page of the newer one.
     */
    boolean isLost(AlignmentMatch dropped) {
      return isLost(dropped.left().getFirst(), older.size(), rights, newer);
    }

    /**
     * Whether a text that only the newer witness has may stand on an unread page of the older one.
     */
    boolean wasLost(AlignmentMatch added) {
      return isLost(added.right().getFirst(), newer.size(), lefts, older);
    }

    private static boolean isLost(
        int text, int size, Map<Integer, Integer> counterparts, WitnessBody other) {
      NavigableSet<Integer> pages = other.unread();
      if (pages.isEmpty()) {
        return false;
      }
      int from = 0;
      for (int i = text - 1; i >= 0 && from == 0; i--) {
        from = page(counterparts.get(i), other, 0);
      }
      int to = Integer.MAX_VALUE;
      for (int i = text + 1; i < size && to == Integer.MAX_VALUE; i++) {
        to = page(counterparts.get(i), other, Integer.MAX_VALUE);
      }
      return !pages.subSet(Math.min(from, to), true, Math.max(from, to), true).isEmpty();
    }

    private static int page(@Nullable Integer counterpart, WitnessBody other, int none) {
      return counterpart == null ? none : other.pageOf(counterpart).orElse(none);
    }
  }
}
