package org.councilnotes.series;

import java.util.ArrayList;
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

  /** Share of the heading above in what headings say. */
  private static final double HEADING_ABOVE = 0.25;

  private static final double TIE_BREAK = 0.01;

  private final Outline left;
  private final Outline right;
  private final Lexicon headings;
  private final Map<Link, Double> wordsInCommon;
  private final List<Pair> pairs;
  private final Map<String, String> counterparts = new HashMap<>();

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
  }

  /** Counterparts, by positions in the lists of sections, ordered by the left one. */
  List<Pair> pairs() {
    return pairs;
  }

  /** The counterpart of a left section, by id; of the cover, the cover. */
  Optional<String> counterpart(String leftSection) {
    return Optional.ofNullable(counterparts.get(leftSection));
  }

  /** The right one of two sections, by id, where they are counterparts. */
  Optional<String> home(String leftSection, String rightSection) {
    return counterpart(leftSection).filter(rightSection::equals);
  }

  /**
   * The right section that stands around a pair of sections, where the left one is its counterpart.
   */
  Optional<String> homeAround(Pair pair) {
    return home(left.idAbove(pair.left()), right.idAbove(pair.right()));
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

  private double likenessOfHeadings(Link link) {
    int leftAbove = left.above(link.left());
    int rightAbove = right.above(link.right());
    double above;
    if (leftAbove == Outline.NONE || rightAbove == Outline.NONE) {
      above = leftAbove == rightAbove ? 1 : 0;
    } else {
      above = likeness(leftAbove, rightAbove);
    }
    return (1 - HEADING_ABOVE) * likeness(link.left(), link.right()) + HEADING_ABOVE * above;
  }

  private double likeness(int leftSection, int rightSection) {
    return headings.likeness(headings.left().get(leftSection), headings.right().get(rightSection));
  }

  private double likenessOfPassages(Link link) {
    double words = left.words(link.left()) + right.words(link.right());
    return words == 0 ? 0 : 2 * wordsInCommon.getOrDefault(link, 0.0) / words;
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
