package org.councilnotes.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What one generated series is about, by the indexes of its names, and from when to when it runs.
 *
 * @param carry the share of passages that the next year takes over
 * @param size of its notes, about, in passages
 */
record Topic(
    String title,
    String body,
    Span years,
    double carry,
    int size,
    int programme,
    List<Integer> countries) {

  private static final int FIRST_YEAR = 1995;
  private static final int LAST_YEAR = 2025;
  private static final int ALL_YEARS = 31;

  Topic {
    countries = List.copyOf(countries);
  }

  /** First and last year, both inclusive. */
  record Span(int first, int last) {}

  /** Draws a topic; the order of the draws is never changed. */
  static Topic draw(Lexis lexis, SplittableRandom random) {
    List<String> bodies = Lists.lines("bodies.txt");
    List<String> kinds = Lists.lines("kinds.txt");
    String body = bodies.get(random.nextInt(bodies.size()));
    String kind = kinds.get(random.nextInt(kinds.size()));
    int length = 5 + random.nextInt(27);
    int first = FIRST_YEAR + random.nextInt(ALL_YEARS - Math.min(length, ALL_YEARS) + 1);
    int last = Math.min(LAST_YEAR, first + length - 1);
    double carry = 0.60 + 0.20 * random.nextDouble();
    int size = 32 + random.nextInt(17);
    int programme = (int) (lexis.programmes.size() * Math.pow(random.nextDouble(), 1.7));
    int begun = Integer.parseInt(lexis.programmes.get(programme).get(3));
    first = begun > first ? Math.min(last - 1, begun) : first;
    int count = 3 + random.nextInt(6);
    List<Integer> countries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      countries.add((int) (lexis.countries.size() * Math.pow(random.nextDouble(), 1.4)));
    }
    String theme = Lexis.capital(lexis.domain.get(random.nextInt(lexis.domain.size())));
    String on = lexis.programmes.get(programme).get(1) + " and " + theme;
    String title = kind + " of the " + body + " on " + on;
    return new Topic(title, body, new Span(first, last), carry, size, programme, countries);
  }
}
