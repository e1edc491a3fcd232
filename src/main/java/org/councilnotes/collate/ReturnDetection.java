package org.councilnotes.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.collate.align.AlignmentMatch;
import org.councilnotes.collate.align.FeatureVector;
import org.councilnotes.collate.align.FeatureWeights;
import org.councilnotes.collate.align.OptimalAssignment;
import org.councilnotes.collate.align.ScoredPair;
import org.councilnotes.collate.align.WitnessBody;
import org.councilnotes.collate.token.DateAndNumberSpans;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.note.PassageKind;

/**
 * Alignment across gaps: finds texts that are new in a witness and stood in an earlier one before
 * the last. Only words decide, since the place can have changed. Among several candidates the one
 * that ended last returns.
 */
final class ReturnDetection {

  /** What texts of different editions seldom reach that are not the same wording. */
  private static final double FLOOR = 0.7;

  /** More pairs of ended and new texts than this are looked at for equal wordings only. */
  private static final long COMPARABLE = 1_000_000;

  /** A tie goes to the text that went last. */
  private static final double TIE_BREAK = 0.001;

  private final List<WitnessBody> bodies;
  private final List<List<AlignmentMatch>> steps;
  private final Function<Text, FeatureVector> profiles;
  private final FeatureWeights lexicon;
  private final List<ReturnedText> found = new ArrayList<>();
  private final List<Text> ended = new ArrayList<>();

  private ReturnDetection(List<WitnessBody> bodies, List<List<AlignmentMatch>> steps) {
    this.bodies = bodies;
    this.steps = steps;
    this.lexicon =
        new FeatureWeights(bodies.stream().flatMap(b -> b.wordings().stream()).toList(), List.of());
    int[] starts = new int[bodies.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + bodies.get(i - 1).size();
    }
    this.profiles = text -> lexicon.left().get(starts[text.witness()] + text.position());
  }

  /** A text by its witness and its position there. */
  private record Text(int witness, int position) {}

  /**
   * All returned texts, by the witness that has the text again.
   *
   * @param steps matches of each pair of neighbouring witnesses
   */
  static List<ReturnedText> of(List<WitnessBody> bodies, List<List<AlignmentMatch>> steps) {
    if (bodies.size() <= 2) {
      return List.of();
    }
    ReturnDetection returns = new ReturnDetection(bodies, steps);
    for (int witness = 2; witness < bodies.size(); witness++) {
      returns.end(witness - 2);
      returns.find(witness);
    }
    return returns.found;
  }

  /** Texts that stand in a witness and that the next one does not have. */
  private void end(int witness) {
    steps.get(witness).stream()
        .filter(match -> match.isDropped() && !bodies.get(witness).areStruck(match.left()))
        .forEach(match -> ended.add(new Text(witness, match.left().getFirst())));
  }

  private void find(int witness) {
    List<Text> fresh =
        steps.get(witness - 1).stream()
            .filter(match -> match.isNew() && !bodies.get(witness).areStruck(match.right()))
            .map(match -> new Text(witness, match.right().getFirst()))
            .toList();
    List<ScoredPair> pairs = OptimalAssignment.best(candidates(fresh));
    for (ScoredPair pair : pairs) {
      Text was = ended.get(pair.left());
      Text is = fresh.get(pair.right());
      found.add(
          new ReturnedText(
              was.witness(), witness, new ScoredPair(was.position(), is.position(), pair.score())));
    }
    List<Text> back = pairs.stream().map(pair -> ended.get(pair.left())).toList();
    ended.removeAll(back);
  }

  private List<ScoredPair> candidates(List<Text> fresh) {
    IntFunction<List<Integer>> worth = worthLookingAt(fresh);
    List<ScoredPair> candidates = new ArrayList<>();
    for (int j = 0; j < fresh.size(); j++) {
      for (int i : worth.apply(j)) {
        pair(i, j, fresh.get(j)).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  /** For each new text the places of ended ones: all, or of too many those of the same words. */
  private IntFunction<List<Integer>> worthLookingAt(List<Text> fresh) {
    List<Integer> all = IntStream.range(0, ended.size()).boxed().toList();
    if ((long) ended.size() * fresh.size() <= COMPARABLE) {
      return j -> all;
    }
    Map<String, List<Integer>> byKey =
        all.stream().collect(Collectors.groupingBy(i -> key(ended.get(i))));
    return j -> byKey.getOrDefault(key(fresh.get(j)), List.of());
  }

  private Optional<ScoredPair> pair(int endedPlace, int freshPlace, Text fresh) {
    Text was = ended.get(endedPlace);
    double likeness = lexicon.likeness(profiles.apply(was), profiles.apply(fresh));
    return likeness >= FLOOR && mayBeOne(was, fresh)
        ? Optional.of(new ScoredPair(endedPlace, freshPlace, likeness + TIE_BREAK * was.witness()))
        : Optional.empty();
  }

  /** Short texts recur by chance; those that are equal and stand under one heading do not. */
  private boolean mayBeOne(Text was, Text is) {
    boolean footnotes = isOf(PassageKind.FOOTNOTE, was) == isOf(PassageKind.FOOTNOTE, is);
    boolean isShort = body(was).isShort(was.position()) || body(is).isShort(is.position());
    if (body(was).isHanging(was.position()) || body(is).isHanging(is.position())) {
      return footnotes && key(was).equals(key(is)) && body(is).isTelling(is.position());
    }
    return footnotes
        && !areRowsOfOtherDates(was, is)
        && (!isShort || (key(was).equals(key(is)) && heading(was).equals(heading(is))));
  }

  private boolean areRowsOfOtherDates(Text was, Text is) {
    return isOf(PassageKind.ROW, was)
        && isOf(PassageKind.ROW, is)
        && !DateAndNumberSpans.leadingDate(text(was))
            .equals(DateAndNumberSpans.leadingDate(text(is)));
  }

  private String text(Text text) {
    return body(text).passages().get(text.position()).text();
  }

  private boolean isOf(PassageKind kind, Text text) {
    return body(text).passages().get(text.position()).kind() == kind;
  }

  private String key(Text text) {
    return body(text).wordings().get(text.position()).key();
  }

  private String heading(Text text) {
    String section = body(text).sectionOf(text.position());
    return body(text).sections().stream()
        .filter(s -> s.id().equals(section))
        .findFirst()
        .map(s -> NormalizedWording.fold(s.heading()))
        .orElse("");
  }

  private WitnessBody body(Text text) {
    return bodies.get(text.witness());
  }
}
