package org.councilnotes.fidelity;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.structure.Anchored;

/** What is wrong in each file, for people who look after a figure. */
final class Losses {

  private static final int LONGEST = 160;

  private final List<String> lines = new ArrayList<>();

  void add(Sample sample) {
    words(sample.file(), "source words lost", sample.sourceWords().missing(sample.keptWords()));
    list(sample.file(), "passage lost", sample.alignment().lost());
    list(sample.file(), "kind wrong", sample.alignment().ofOtherKind());
    list(sample.file(), "section lost", less(sample.outlineOfSource(), sample.outline()));
    list(sample.file(), "section made up", less(sample.outline(), sample.outlineOfSource()));
    list(sample.file(), "footnote lost", footnotes(sample));
    list(sample.file(), "mark lost", less(sample.truth().changes(), sample.changes()));
    list(sample.file(), "mark made up", less(sample.changes(), sample.truth().changes()));
    list(sample.file(), "cover", CoverFacts.of(sample.note()).wrong(CoverFacts.of(sample.truth())));
  }

  void add(Conservation read, List<String> pages) {
    WordBag other = WordBag.ofUnhyphenated(pages.stream());
    words(read.file(), "words lost", other.missing(read.all()));
    words(read.file(), "words made up", read.kept(pages).missing(other));
  }

  private static List<String> footnotes(Sample sample) {
    List<String> read = Anchored.in(sample.note()).stream().map(Anchored::toString).toList();
    return less(Anchored.in(sample.truth()).stream().map(Anchored::toString).toList(), read);
  }

  private static List<String> less(List<String> some, List<String> others) {
    List<String> left = new ArrayList<>(some);
    others.forEach(left::remove);
    return left;
  }

  private void words(String file, String what, List<String> words) {
    list(file, what, words.isEmpty() ? List.of() : List.of(String.join(" ", words)));
  }

  private void list(String file, String what, List<String> losses) {
    for (String loss : losses) {
      String shown = loss.length() > LONGEST ? loss.substring(0, LONGEST) + "..." : loss;
      lines.add(file + "  " + what + ": " + shown);
    }
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
