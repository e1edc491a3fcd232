package org.councilnotes.collate.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How well the fates that were found agree with those that are true, over any number of steps.
 * Passages are scored for each relation, and macro-F1 is the mean over the relations that occur;
 * sections by their pairs of counterparts, whatever their relation.
 */
public final class FateScores {

  private final Map<PassageRelation, Tally> passages = new EnumMap<>(PassageRelation.class);
  private final Tally pairs = new Tally();
  private final Tally sections = new Tally();
  private final List<String> mistakes = new ArrayList<>();

  /** True, found, and both. */
  private static final class Tally {
    private int wanted;
    private int found;
    private int right;

    void add(Collection<Fate> truth, Collection<Fate> answers) {
      wanted += truth.size();
      found += answers.size();
      right += (int) answers.stream().filter(truth::contains).count();
    }

    double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
      return wanted == 0 ? 0 : (double) right / wanted;
    }

    /** 1 where there is nothing to find and nothing was found. */
    double f1() {
      return wanted + found == 0 ? 1 : 2.0 * right / (wanted + found);
    }
  }

  public void add(String step, Collection<Fate> truth, Collection<Fate> found) {
    for (PassageRelation relation : PassageRelation.values()) {
      passages
          .computeIfAbsent(relation, r -> new Tally())
          .add(of(relation, truth), of(relation, found));
    }
    pairs.add(passagePairs(truth), passagePairs(found));
    sections.add(sectionPairs(truth), sectionPairs(found));
    mistakes(step + " wanted ", passages(truth), passages(found));
    mistakes(step + " false  ", passages(found), passages(truth));
    mistakes(step + " wanted ", sectionPairs(truth), sectionPairs(found));
    mistakes(step + " false  ", sectionPairs(found), sectionPairs(truth));
  }

  private static Set<Fate> of(PassageRelation relation, Collection<Fate> fates) {
    Set<Fate> some = passages(fates);
    some.removeIf(fate -> fate.relation() != relation);
    return some;
  }

  private static Set<Fate> passages(Collection<Fate> fates) {
    Set<Fate> some = new HashSet<>(fates);
    some.removeIf(Fate::isOfSection);
    return some;
  }

  private static Set<Fate> sectionPairs(Collection<Fate> fates) {
    Set<Fate> pairs = new HashSet<>();
    fates.stream().filter(f -> f.isOfSection() && f.isPair()).forEach(f -> pairs.add(f.asPair()));
    return pairs;
  }

  private static Set<Fate> passagePairs(Collection<Fate> fates) {
    Set<Fate> pairs = new HashSet<>();
    passages(fates).stream().filter(Fate::isPair).forEach(f -> pairs.add(f.asPair()));
    return pairs;
  }

  private void mistakes(String what, Set<Fate> some, Set<Fate> others) {
    some.stream().filter(fate -> !others.contains(fate)).forEach(fate -> mistakes.add(what + fate));
  }

  double f1(PassageRelation relation) {
    return passages.get(relation).f1();
  }

  public double macroF1() {
    return passages.values().stream()
        .filter(tally -> tally.wanted > 0)
        .mapToDouble(Tally::f1)
        .average()
        .orElse(0);
  }

  public double sectionF1() {
    return sections.f1();
  }

  /** Of passages that have counterparts, whatever their relation. */
  double pairF1() {
    return pairs.f1();
  }

  public List<String> mistakes() {
    return mistakes.stream().sorted().toList();
  }

  /** For people: a line a relation. */
  public String table(String title) {
    StringBuilder table = new StringBuilder();
    table.append(
        "%-22s %6s %6s %6s %9s %6s %6s%n"
            .formatted(title, "wanted", "found", "right", "precision", "recall", "F1"));
    passages.forEach((relation, tally) -> table.append(line(relation.key(), tally)));
    table.append(String.format(Locale.ROOT, "%-60s %6.3f%n", "macro-F1", macroF1()));
    return table.append(line("pairs", pairs)).append(line("sections", sections)).toString();
  }

  private static String line(String name, Tally tally) {
    return String.format(
        Locale.ROOT,
        "%-22s %6d %6d %6d %9.3f %6.3f %6.3f%n",
        name,
        tally.wanted,
        tally.found,
        tally.right,
        tally.precision(),
        tally.recall(),
        tally.f1());
  }
}
