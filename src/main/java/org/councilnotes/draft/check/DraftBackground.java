package org.councilnotes.draft.check;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What is usual between a draft and the notes that it draws on, which a sentence must exceed.
 * Values beyond those of the drafts that the weights of {@link NearThresholds} were learned with
 * count as the last of these.
 *
 * @param carried share of its sentences that stood word for word
 * @param cosine of the rare words of a new sentence and the nearest earlier one: the median
 */
record DraftBackground(double carried, double cosine) {

  private static final double MOST_CARRIED = 0.5;

  private static final double LEAST_COSINE = 0.17;

  /** The cosine of the usual draft; it counts for sentences that a short one lacks. */
  private static final double USUAL_COSINE = 0.22;

  /** Fewer new sentences do not tell what is usual. */
  private static final int FEWEST_NEW = 8;

  /** Fewer sentences do not tell how much of a draft is carried on. */
  private static final int FEWEST = 20;

  static DraftBackground of(List<NearOffers> offers, NearPlaces places) {
    long exact = offers.stream().filter(one -> isExact(one.checked().verdict())).count();
    double[] cosines =
        offers.stream()
            .filter(NearOffers::isOfNew)
            .mapToDouble(one -> highestCosine(one, places))
            .toArray();
    return new DraftBackground(
        Math.min(MOST_CARRIED, (double) exact / Math.max(FEWEST, offers.size())),
        Math.max(LEAST_COSINE, median(cosines)));
  }

  private static boolean isExact(SentenceVerdict verdict) {
    return switch (verdict) {
      case ADOPTED, DRAFTED, DROPPED -> true;
      case ALTERED, NEAR, NEW -> false;
    };
  }

  /** Of a sentence and those that it may be nearest to; 0 where there is none. */
  private static double highestCosine(NearOffers offers, NearPlaces places) {
    return offers.candidates().stream()
        .filter(NearOffers.Candidate::isDrawnOn)
        .filter(one -> !places.isTaken(one.sentence()))
        .mapToDouble(
            one ->
                places.isNearest(one.shared().cosine(), one.sentence()) ? one.shared().cosine() : 0)
        .max()
        .orElse(0);
  }

  private static double median(double[] cosines) {
    double[] enough =
        DoubleStream.concat(
                DoubleStream.of(cosines),
                DoubleStream.generate(() -> USUAL_COSINE)
                    .limit(Math.max(0, FEWEST_NEW - cosines.length)))
            .sorted()
            .toArray();
    int middle = enough.length / 2;
    return enough.length % 2 == 1 ? enough[middle] : (enough[middle - 1] + enough[middle]) / 2;
  }
}
