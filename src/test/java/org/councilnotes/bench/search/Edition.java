package org.councilnotes.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A generated note: one year of a series. */
record Edition(int series, Topic topic, int year, List<Wording> passages) {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long MIX = 0xBF58476D1CE4E5B9L;

  /** All editions of a series, the oldest first; each series has its own seed. */
  static List<Edition> of(Lexis lexis, long seed, int series) {
    SplittableRandom random = new SplittableRandom(seed * GOLDEN + series * MIX);
    Topic topic = Topic.draw(lexis, random);
    Phrasing phrasing = new Phrasing(lexis, topic, random);
    List<Edition> editions = new ArrayList<>();
    List<Wording> passages = new ArrayList<>();
    for (int i = 0; i < topic.size(); i++) {
      passages.add(phrasing.passage(topic.years().first()));
    }
    for (int year = topic.years().first(); year <= topic.years().last(); year++) {
      if (!editions.isEmpty()) {
        passages = next(new Following(topic, phrasing, random), passages, year);
      }
      editions.add(new Edition(series, topic, year, passages));
    }
    return editions;
  }

  private record Following(Topic topic, Phrasing phrasing, SplittableRandom random) {}

  private static List<Wording> next(Following following, List<Wording> before, int year) {
    SplittableRandom random = following.random();
    Topic topic = following.topic();
    List<Wording> passages = new ArrayList<>();
    List<Wording> moved = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      double fate = random.nextDouble();
      if (fate < topic.carry()) {
        boolean moves = random.nextDouble() < .12;
        (moves ? moved : passages).add(carried(following, before.get(i), year, moves, i));
      } else if (random.nextDouble() < (before.size() > topic.size() ? .85 : 1.1)) {
        passages.add(following.phrasing().passage(year));
      }
    }
    if (random.nextDouble() < .5) {
      passages.add(following.phrasing().passage(year));
    }
    for (Wording passage : moved) {
      passages.add(random.nextInt(passages.size() + 1), passage);
    }
    return passages;
  }

  private static Wording carried(
      Following following, Wording old, int year, boolean moves, int position) {
    SplittableRandom random = following.random();
    boolean edits = random.nextDouble() < .40;
    boolean rolls = edits || (old.rolls && random.nextDouble() < .8);
    Wording passage = rolls ? following.phrasing().rolled(old, year) : old.copy();
    if (edits) {
      following.phrasing().edit(passage);
    }
    boolean changed = !old.isSaidAs(passage);
    passage.from = position;
    passage.origin = moves ? (changed ? "F" : "M") : (changed ? "E" : "C");
    return passage;
  }

  /** Its lines for an import, as the document of a number. */
  void write(int number, StringBuilder out) {
    String doc = "d%06d".formatted(number);
    for (int i = 0; i < passages.size(); i++) {
      Wording passage = passages.get(i);
      out.append("{\"id\":\"").append(doc).append('-').append(i);
      out.append("\",\"doc\":\"").append(doc).append("\",\"series\":\"s").append(series);
      out.append("\",\"body\":\"").append(topic.body());
      out.append("\",\"title\":\"").append(topic.title()).append(' ').append(year);
      out.append("\",\"year\":").append(year).append(",\"n\":").append(i);
      out.append(",\"prog\":[").append(passage.values('P'));
      out.append("],\"country\":[").append(passage.values('C'));
      out.append("],\"years\":[").append(passage.values('Y'));
      out.append("],\"al\":\"").append(passage.origin).append("\",\"from\":").append(passage.from);
      out.append(",\"text\":\"").append(passage.text()).append("\"}\n");
    }
  }
}
