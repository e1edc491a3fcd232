package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.councilnotes.collate.token.NormalizedWording;

/**
 * Aligns footnotes and the lines of figures, once the running text is aligned. They are
 * counterparts where the passages that they hang on are. A footnote elsewhere is a counterpart only
 * where it has the same words, and enough of them.
 */
final class ParatextAlignment {

  /** What the same wording outweighs any likeness by. */
  private static final double SAME_WORDING = 1;

  /** What nearness in reading order decides between equal ones. */
  private static final double TIE_BREAK = 0.01;

  /** So many of the words beside their addresses two references to one text have in common. */
  private static final double MOSTLY = 0.75;

  /** Matches {@code https://example.org/a} and {@code example.org/a}; not {@code S/2025/1}. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)\\S+|(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}/\\S*");

  /** Matches the end of {@code example.org/a).}, which is none of the address. */
  private static final Pattern END_OF_ADDRESS = Pattern.compile("[.,;:)\\]]+$");

  private final WitnessBody left;
  private final WitnessBody right;
  private final SectionAlignment sections;
  private final SimilarityThresholds similarityThresholds;
  private final UnaryOperator<ScoredPair> scored;
  private final Map<Integer, Integer> leftMatches = new HashMap<>();
  private final Map<Integer, Integer> rightMatches = new HashMap<>();
  private final List<ScoredPair> found = new ArrayList<>();

  /**
   * @param scored scores a pair by its resemblance
   */
  ParatextAlignment(
      WitnessBody left,
      WitnessBody right,
      SectionAlignment sections,
      SimilarityThresholds similarityThresholds,
      UnaryOperator<ScoredPair> scored) {
    this.left = left;
    this.right = right;
    this.sections = sections;
    this.similarityThresholds = similarityThresholds;
    this.scored = scored;
  }

  /**
   * Where a paratext hangs: on a match of passages, or on something in a section that is not
   * compared.
   *
   * @param match its number; {@link Paratexts#NO_HOST} for none
   * @param section of the right witness, by id; empty where there is a match
   */
  private record Place(int match, String section) {}

  /**
   * The pairs of paratexts.
   *
   * @param matches of the running text
   * @param candidates which passages are worth comparing
   */
  List<ScoredPair> pairs(List<AlignmentMatch> matches, List<ScoredPair> candidates) {
    for (int number = 0; number < matches.size(); number++) {
      AlignmentMatch match = matches.get(number);
      if (!match.isNew() && !match.isDropped()) {
        enter(match, number);
      }
    }
    List<ScoredPair> titles = best(titles(candidates));
    for (int k = 0; k < titles.size(); k++) {
      enter(AlignmentMatch.of(titles.get(k)), matches.size() + k);
    }
    found.addAll(titles);
    found.addAll(best(ofOnePlace()));
    found.addAll(ofOneWording());
    return found;
  }

  private void enter(AlignmentMatch match, int number) {
    match.left().forEach(i -> leftMatches.put(i, number));
    match.right().forEach(j -> rightMatches.put(j, number));
  }

  private List<ScoredPair> titles(List<ScoredPair> candidates) {
    return candidates.stream()
        .filter(pair -> isTitle(pair.left(), left) && isTitle(pair.right(), right))
        .map(scored)
        .filter(similarityThresholds::allows)
        .toList();
  }

  private static boolean isTitle(int passage, WitnessBody body) {
    return body.isParatext(passage) && !body.isHanging(passage);
  }

  private List<ScoredPair> best(List<ScoredPair> plausible) {
    List<ScoredPair> ranked = plausible.stream().map(this::ranked).toList();
    return OptimalAssignment.best(ranked).stream().map(scored).toList();
  }

  private ScoredPair ranked(ScoredPair pair) {
    double distance =
        Math.abs((double) pair.left() / left.size() - (double) pair.right() / right.size());
    double same = isOfOneWording(pair) ? SAME_WORDING : 0;
    return pair.withScore(pair.score() + same + TIE_BREAK * (1 - distance));
  }

  /** Paratexts of counterparts that are alike. */
  private List<ScoredPair> ofOnePlace() {
    Map<Place, List<Integer>> there = new HashMap<>();
    hanging(right)
        .forEach(
            j ->
                rightPlace(j)
                    .ifPresent(
                        place -> there.computeIfAbsent(place, p -> new ArrayList<>()).add(j)));
    return hanging(left)
        .boxed()
        .flatMap(
            i ->
                leftPlace(i).stream()
                    .flatMap(place -> there.getOrDefault(place, List.of()).stream())
                    .map(j -> scored.apply(new ScoredPair(i, j, 0))))
        .filter(this::areAlike)
        .toList();
  }

  private static IntStream hanging(WitnessBody body) {
    return IntStream.range(0, body.size()).filter(body::isHanging);
  }

  private Optional<Place> leftPlace(int passage) {
    int host = left.paratexts().hostOf(passage);
    return host == Paratexts.NO_HOST
        ? sections.counterpart(left.sectionOf(passage)).map(s -> new Place(host, s))
        : Optional.ofNullable(leftMatches.get(host)).map(match -> new Place(match, ""));
  }

  private Optional<Place> rightPlace(int passage) {
    int host = right.paratexts().hostOf(passage);
    return host == Paratexts.NO_HOST
        ? Optional.of(new Place(host, right.sectionOf(passage)))
        : Optional.ofNullable(rightMatches.get(host)).map(match -> new Place(match, ""));
  }

  private boolean areAlike(ScoredPair pair) {
    return left.paratexts().isOfRole(pair.left(), right.paratexts(), pair.right())
        && (isOfOneWording(pair)
            || left.paratexts().isLabel(pair.left())
            || (similarityThresholds.allowsInGap(pair) && !areOfOtherAddresses(pair)));
  }

  private boolean isOfOneWording(ScoredPair pair) {
    return key(pair.left(), left).equals(key(pair.right(), right));
  }

  private static String key(int passage, WitnessBody body) {
    return body.wordings().get(passage).key();
  }

  /** Footnotes of one wording that stands once on either side, wherever they are called. */
  private List<ScoredPair> ofOneWording() {
    Map<String, List<Integer>> there =
        telling(right, found.stream().map(ScoredPair::right).toList());
    List<ScoredPair> pairs = new ArrayList<>();
    telling(left, found.stream().map(ScoredPair::left).toList())
        .forEach(
            (key, here) -> {
              List<Integer> same = there.getOrDefault(key, List.of());
              if (here.size() == 1 && same.size() == 1) {
                pairs.add(new ScoredPair(here.getFirst(), same.getFirst(), 1));
              }
            });
    return pairs;
  }

  private static Map<String, List<Integer>> telling(WitnessBody body, List<Integer> taken) {
    Set<Integer> paired = new HashSet<>(taken);
    Map<String, List<Integer>> byKey = new HashMap<>();
    hanging(body)
        .filter(passage -> !paired.contains(passage) && body.isTelling(passage))
        .forEach(p -> byKey.computeIfAbsent(key(p, body), k -> new ArrayList<>()).add(p));
    return byKey;
  }

  /**
   * Whether two references lead to different addresses and do not have most other words in common:
   * two articles of one newspaper share the address of its site.
   */
  private boolean areOfOtherAddresses(ScoredPair pair) {
    String before = left.passages().get(pair.left()).text();
    String after = right.passages().get(pair.right()).text();
    Set<String> addresses = addresses(before);
    Set<String> others = addresses(after);
    return !addresses.isEmpty()
        && !others.isEmpty()
        && addresses.stream().noneMatch(others::contains)
        && !haveMostInCommon(wordsBeside(before), wordsBeside(after));
  }

  private static Set<String> addresses(String text) {
    Set<String> addresses = new HashSet<>();
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      addresses.add(END_OF_ADDRESS.matcher(address.group()).replaceFirst(""));
    }
    return addresses;
  }

  private static List<String> wordsBeside(String text) {
    return NormalizedWording.of(ADDRESS.matcher(text).replaceAll(" ")).words();
  }

  private static boolean haveMostInCommon(List<String> before, List<String> after) {
    long common = before.stream().filter(after::contains).count();
    int longer = Math.max(before.size(), after.size());
    return Math.min(before.size(), after.size()) >= WitnessBody.TELLING_WORDS
        && common >= MOSTLY * longer;
  }
}
