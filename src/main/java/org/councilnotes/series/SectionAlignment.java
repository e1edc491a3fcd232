package org.councilnotes.series;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Section;

/**
 * Aligning, first half: which section is whose counterpart, by heading, by the heading above, and
 * by the passages that stand in it; the label only breaks ties, since sections are renumbered.
 */
final class SectionAlignment {

  /**
   * Below this two sections are not counterparts: a shared heading under unlike ones is not enough.
   */
  private static final double FLOOR = 0.5;

  /** How far the headings alone, or the passages alone, can prove it. */
  private static final double TRUST_IN_HEADINGS = 0.6;

  private static final double TRUST_IN_PASSAGES = 0.9;

  private static final double TRUST_IN_CONTAINMENT = 0.5;

  /** Share of the heading above in what headings say. */
  private static final double HEADING_ABOVE = 0.25;

  private static final double TIE_BREAK = 0.01;

  private final Outline left;
  private final Outline right;
  private final Lexicon headings;
  private final Map<Link, Double> wordsInCommon;
  private final List<Pair> pairs;
  private final Map<String, String> counterparts = new HashMap<>();
  private final BitSet movedLefts = new BitSet();
  private final BitSet movedRights = new BitSet();

  SectionAlignment(Body left, Body right, List<Pair> passages) {
    this.left = new Outline(left);
    this.right = new Outline(right);
    this.headings = new Lexicon(this.left.titles(), this.right.titles());
    this.wordsInCommon = wordsInCommon(left, right, passages);
    this.pairs = Assignment.best(plausible());
    for (Pair pair : pairs) {
      counterparts.put(this.left.section(pair.left()).id(), this.right.section(pair.right()).id());
    }
    counterparts.putIfAbsent(Section.COVER, Section.COVER);
    for (Pair pair : Moves.of(pairs, pair -> Optional.of(Section.COVER), this::weight)) {
      movedLefts.set(pair.left());
      movedRights.set(pair.right());
    }
  }

  /** Counterparts, by positions in the lists of sections, ordered by the left one. */
  List<Pair> pairs() {
    return pairs;
  }

  /** The counterpart of a left section, by id; of the cover, the cover. */
  Optional<String> counterpart(String leftSection) {
    return Optional.ofNullable(counterparts.get(leftSection));
  }

  boolean areCounterparts(String leftSection, String rightSection) {
    return rightSection.equals(counterparts.get(leftSection));
  }

  /**
   * The right one of two sections, by id, where they are counterparts and neither they nor those
   * around them moved: what stands in a section moves with it.
   */
  Optional<String> home(String leftSection, String rightSection) {
    return areCounterparts(leftSection, rightSection)
            && !isIn(left, leftSection, movedLefts)
            && !isIn(right, rightSection, movedRights)
        ? Optional.of(rightSection)
        : Optional.empty();
  }

  /**
   * Whether a pair of sections, or one around it, is out of the order in which the others stand.
   */
  boolean isMoved(Pair pair) {
    return home(left.section(pair.left()).id(), right.section(pair.right()).id()).isEmpty();
  }

  private static boolean isIn(Outline outline, String section, BitSet moved) {
    return outline.around(section).stream().anyMatch(moved::get);
  }

  /** Which of two sections that changed places moved: the one with less in it that was kept. */
  private long weight(Pair pair) {
    return Math.round(wordsInCommon.getOrDefault(new Link(pair.left(), pair.right()), 0.0));
  }

  private record Link(int left, int right) {}

  private List<Pair> plausible() {
    Set<Link> links = new HashSet<>(wordsInCommon.keySet());
    Candidates.of(headings).forEach(pair -> links.add(new Link(pair.left(), pair.right())));
    return links.stream()
        .map(link -> new Pair(link.left(), link.right(), score(link)))
        .filter(pair -> pair.score() >= FLOOR)
        .toList();
  }

  /** Two independent proofs: headings and passages. */
  private double score(Link link) {
    double byHeadings = TRUST_IN_HEADINGS * likenessOfHeadings(link);
    double byPassages = TRUST_IN_PASSAGES * likenessOfPassages(link);
    return 1 - (1 - byHeadings) * (1 - byPassages) + tieBreak(link);
  }

  /** What stands above tells headings apart that a note has several times, or that say little. */
  private double likenessOfHeadings(Link link) {
    double own = likeness(link.left(), link.right());
    double mixed = (1 - HEADING_ABOVE) * own + HEADING_ABOVE * likenessAbove(link);
    return left.isTelling(link.left()) && right.isTelling(link.right())
        ? Math.max(own, mixed)
        : mixed;
  }

  private double likenessAbove(Link link) {
    int leftAbove = left.above(link.left());
    int rightAbove = right.above(link.right());
    if (leftAbove == Outline.NONE || rightAbove == Outline.NONE) {
      return leftAbove == rightAbove ? 1 : 0;
    }
    return likeness(leftAbove, rightAbove);
  }

  private double likeness(int leftSection, int rightSection) {
    return headings.likeness(headings.left().get(leftSection), headings.right().get(rightSection));
  }

  /** A section that grew, as one does into a chapter, is still found whole in it. */
  private double likenessOfPassages(Link link) {
    double before = left.words(link.left());
    double after = right.words(link.right());
    double common = wordsInCommon.getOrDefault(link, 0.0);
    return common == 0
        ? 0
        : common * Math.max(2 / (before + after), TRUST_IN_CONTAINMENT / Math.min(before, after));
  }

  private double tieBreak(Link link) {
    boolean sameLabel =
        left.section(link.left()).label().equals(right.section(link.right()).label());
    boolean sameTitle = left.title(link.left()).key().equals(right.title(link.right()).key());
    double distance = Math.abs(left.place(link.left()) - right.place(link.right()));
    return TIE_BREAK * ((sameLabel ? 1 : 0) + (sameTitle ? 1 : 0) + (1 - distance));
  }

  /**
   * Each passage speaks for its best counterpart, where that is mutual, with the words they share.
   */
  private Map<Link, Double> wordsInCommon(Body leftBody, Body rightBody, List<Pair> passages) {
    Map<Link, Double> words = new HashMap<>();
    for (Pair pair : mutual(passages)) {
      double shared =
          pair.score()
              * Math.min(
                  leftBody.wordings().get(pair.left()).words().size(),
                  rightBody.wordings().get(pair.right()).words().size());
      for (int i : left.around(leftBody.sectionOf(pair.left()))) {
        for (int j : right.around(rightBody.sectionOf(pair.right()))) {
          words.merge(new Link(i, j), shared, Double::sum);
        }
      }
    }
    return words;
  }

  private static List<Pair> mutual(List<Pair> passages) {
    Map<Integer, Pair> bestOfLeft = new HashMap<>();
    Map<Integer, Pair> bestOfRight = new HashMap<>();
    for (Pair pair : passages) {
      bestOfLeft.merge(pair.left(), pair, (a, b) -> b.score() > a.score() ? b : a);
      bestOfRight.merge(pair.right(), pair, (a, b) -> b.score() > a.score() ? b : a);
    }
    List<Pair> mutual = new ArrayList<>(bestOfLeft.values());
    mutual.retainAll(new HashSet<>(bestOfRight.values()));
    return mutual;
  }
}
