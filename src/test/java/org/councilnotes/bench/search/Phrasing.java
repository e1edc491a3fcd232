package org.councilnotes.bench.search;

import java.util.List;
import java.util.SplittableRandom;

/** Puts words together to passages of one series, in an order of draws that is never changed. */
final class Phrasing {

  private static final List<String> PHASES = List.of("I", "II", "III", "IV");
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
  private static final int FIRST_YEAR = 1995;
  private static final int YEARS_OF_A_PHASE = 6;
  private static final int SHORTEST = 12;

  private final Lexis lexis;
  private final Topic topic;
  private final SplittableRandom random;

  Phrasing(Lexis lexis, Topic topic, SplittableRandom random) {
    this.lexis = lexis;
    this.topic = topic;
    this.random = random;
  }

  Wording passage(int year) {
    Wording passage = new Wording();
    int sentences = 2 + random.nextInt(4);
    for (int i = 0; i < sentences; i++) {
      sentence(passage, year);
    }
    return passage;
  }

  private void sentence(Wording passage, int year) {
    int start = passage.words.size();
    switch (random.nextInt(12)) {
      case 0 -> extension(passage, year);
      case 1 -> {
        passage.say("the Council takes note of the " + word() + " presented by");
        country(passage);
        passage.say("under");
        programme(passage, year);
      }
      case 2 -> {
        passage.say("a total of EUR " + (1 + random.nextInt(990)) + " million was committed in");
        year(passage, year);
        passage.say("for " + word() + " and " + word());
      }
      case 3 -> {
        country(passage);
        passage.say("reported progress on " + word() + " " + word() + " measures");
      }
      case 4 -> {
        passage.say("the Commission launched");
        programme(passage, year);
        passage.say("with the support of");
        country(passage);
      }
      default -> {}
    }
    int more = 8 + random.nextInt(16);
    for (int i = 0; i < more; i++) {
      passage.say(word());
    }
    passage.words.set(start, Lexis.capital(passage.words.get(start)));
    passage.words.set(passage.words.size() - 1, passage.words.getLast() + ".");
  }

  private void extension(Wording passage, int year) {
    passage.say("in");
    year(passage, year);
    passage.say("the " + word() + " of");
    programme(passage, year);
    passage.say("was extended to");
    country(passage);
    passage.say("and");
    country(passage);
  }

  private String word() {
    return lexis.word(random);
  }

  private void country(Wording passage) {
    int index =
        random.nextDouble() < .75
            ? topic.countries().get(random.nextInt(topic.countries().size()))
            : random.nextInt(lexis.countries.size());
    List<String> country = lexis.countries.get(index);
    String tag = "C:" + country.get(0);
    double form = random.nextDouble();
    if (form < .12 && !country.get(3).isEmpty()) {
      passage.say("the");
      passage.mention(country.get(3), tag);
    } else if (form < .30 && !country.get(2).isEmpty()) {
      passage.say("the");
      passage.mention(country.get(2), tag);
      passage.say("authorities");
    } else {
      passage.mention(country.get(1), tag);
    }
  }

  private void programme(Wording passage, int year) {
    int index =
        random.nextDouble() < .7 ? topic.programme() : random.nextInt(lexis.programmes.size());
    List<String> programme = lexis.programmes.get(index);
    int first = Integer.parseInt(programme.get(3));
    int phase = Math.max(0, Math.min(3, (year - first) / YEARS_OF_A_PHASE));
    String tag = "P:" + programme.get(0) + ":";
    double form = random.nextDouble();
    if (form < .35) {
      passage.mention(programme.get(1), tag);
    } else if (form < .65) {
      passage.mention(programme.get(1) + " " + PHASES.get(phase), tag + PHASES.get(phase));
    } else if (form < .80) {
      passage.say("the");
      passage.mention(
          ORDINALS.get(phase) + " phase of " + programme.get(1), tag + PHASES.get(phase));
    } else {
      passage.say("the");
      passage.mention(programme.get(2), tag);
    }
  }

  private void year(Wording passage, int year) {
    if (random.nextDouble() < .55) {
      passage.rolls = true;
      passage.mention("" + year, "Y:" + year);
      return;
    }
    int earlier = Math.max(FIRST_YEAR, year - random.nextInt(8));
    if (random.nextDouble() < .25) {
      int last = earlier + 6;
      passage.mention(earlier + " to " + last, "Y:" + earlier + "," + last);
    } else {
      passage.mention("" + earlier, "Y:" + earlier);
    }
  }

  /** The same a year later: the year reported on moves on. */
  Wording rolled(Wording before, int year) {
    Wording passage = before.copy();
    String last = "" + (year - 1);
    for (int i = 0; i < passage.words.size(); i++) {
      if (("Y:" + last).equals(passage.tags.get(i))) {
        passage.words.set(i, passage.words.get(i).replace(last, "" + year));
        passage.tags.set(i, "Y:" + year);
      }
    }
    return passage;
  }

  /** Some words of it changed, added or taken out. */
  void edit(Wording passage) {
    int changes = 1 + random.nextInt(6);
    for (int j = 0; j < changes; j++) {
      int at = random.nextInt(passage.words.size());
      if (passage.isPlain(at) && !passage.words.get(at).endsWith(".")) {
        change(passage, at);
      }
    }
  }

  private void change(Wording passage, int at) {
    switch (random.nextInt(3)) {
      case 0 -> passage.words.set(at, word());
      case 1 -> {
        passage.words.add(at, word());
        passage.tags.add(at, null);
      }
      default -> {
        if (passage.words.size() > SHORTEST) {
          passage.words.remove(at);
          passage.tags.remove(at);
        }
      }
    }
  }
}
