package org.councilnotes.draft;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Ways in which a quote goes wrong. */
enum Alteration {
  DROPPED_WORD {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      words.remove(1 + random.nextInt(words.size() - 2));
      return String.join(" ", words);
    }
  },
  DROPPED_MIDDLE {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      int start = 1 + random.nextInt(words.size() - 3);
      words.subList(start, start + 2).clear();
      return String.join(" ", words);
    }
  },
  INSERTED_WORD {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      List<String> others = QuotedArchive.words(archive.passage(random));
      words.add(1 + random.nextInt(words.size() - 1), others.get(random.nextInt(others.size())));
      return String.join(" ", words);
    }
  },
  REPLACED_WORD {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      List<String> others = QuotedArchive.words(archive.passage(random));
      words.set(random.nextInt(words.size()), others.get(random.nextInt(others.size())));
      return String.join(" ", words);
    }
  },
  SWAPPED_WORDS {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      int first = random.nextInt(words.size() - 1);
      Collections.swap(words, first, first + 1);
      return String.join(" ", words);
    }
  },
  OTHER_FIGURE {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      return changed(words, "[0-9]", digit -> Integer.toString((Integer.parseInt(digit) + 1) % 10));
    }
  },
  TURNED_NEGATION {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      if (!words.remove("not") && !words.remove("no") && !words.remove("ne")) {
        words.add(1 + random.nextInt(words.size() - 1), "not");
      }
      return String.join(" ", words);
    }
  },
  OTHER_CASE {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      return withOther(words, random, Alteration::turnCase);
    }
  },
  OTHER_PUNCTUATION {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      String mark = List.of(",", ";", ".", ":", "!", "?").get(random.nextInt(6));
      return withOther(
          words, random, w -> w.matches(".*\\p{P}$") ? w.substring(0, w.length() - 1) : w + mark);
    }
  },
  CUT_WORD {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      String text = String.join(" ", words);
      int cut = 1 + random.nextInt(2);
      boolean atEnd = random.nextBoolean();
      return atEnd ? text.substring(0, text.length() - cut) : text.substring(cut);
    }
  },
  JOINED_PASSAGES {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      return String.join(" ", words) + " " + archive.stretch(random);
    }
  },
  OTHER_SIGN {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      return changed(
          words, "[-'\u2019\"\u201C\u201D(/&]", sign -> sign.equals("-") ? "\u2013" : "*");
    }
  },
  ADDED_ENDING {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      return withOther(words, random, word -> word + "s");
    }
  },
  ELLIPSIS_OUT_OF_ORDER {
    @Override
    String of(List<String> words, QuotedArchive archive, Random random) {
      int middle = words.size() / 2;
      List<String> turned = new ArrayList<>(words.subList(middle, words.size()));
      turned.add("[...]");
      turned.addAll(words.subList(0, middle));
      return String.join(" ", turned);
    }
  };

  /** The altered quote; the same where there is nothing in it to alter so. */
  abstract String of(List<String> words, QuotedArchive archive, Random random);

  private interface Change {
    String of(String word);
  }

  private static String withOther(List<String> words, Random random, Change change) {
    int at = random.nextInt(words.size());
    words.set(at, change.of(words.get(at)));
    return String.join(" ", words);
  }

  /** The first that matches is changed. */
  private static String changed(List<String> words, String what, Change change) {
    String text = words.stream().collect(joining(" "));
    var match = java.util.regex.Pattern.compile(what).matcher(text);
    return match.find()
        ? text.substring(0, match.start()) + change.of(match.group()) + text.substring(match.end())
        : text;
  }

  private static String turnCase(String word) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    return word.equals(lower) ? word.toUpperCase(java.util.Locale.ROOT) : lower;
  }
}
