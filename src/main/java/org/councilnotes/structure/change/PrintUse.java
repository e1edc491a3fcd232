package org.councilnotes.structure.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts how a note prints its lines, from which changes are told where no legend says so. */
public final class PrintUse {

  /** Least number of lines with the print among others, where nothing says what it means. */
  private static final int LEAST_MIXED = 5;

  /** Least number of lines with the print beside struck words. */
  private static final int LEAST_BOTH = 2;

  private static final int LEAST_CUTS = 2;

  /** Prints that may be additions. */
  private static final List<Print> SIGNS = List.of(Print.BOLD, Print.UNDERLINED);

  private final Map<Print, Integer> mixed = new HashMap<>();
  private final Map<Print, Integer> besideStruck = new HashMap<>();
  private final Set<Print> seen = new HashSet<>();
  private boolean struck;
  private boolean plain = true;
  private boolean tracked;
  private int cuts;

  /**
   * Counts a line.
   *
   * @param prints of its words
   * @param text in which {@code ▌} may stand for a cut
   */
  public void add(Collection<Print> prints, String text) {
    Set<Print> all = new HashSet<>(prints);
    seen.addAll(all);
    boolean isStruck = all.stream().anyMatch(Print::struck);
    struck |= isStruck;
    plain &= all.stream().allMatch(p -> p.isPlain() || p.equals(Print.ITALIC));
    cuts += text.indexOf(ChangeRules.CUT) >= 0 ? 1 : 0;
    for (Print sign : SIGNS) {
      if (all.contains(sign)) {
        mixed.merge(sign, all.size() > 1 ? 1 : 0, Integer::sum);
        besideStruck.merge(sign, isStruck ? 1 : 0, Integer::sum);
      }
    }
  }

  /** Counts a change that a word processor tracked. */
  public void addTrackedChange() {
    tracked = true;
  }

  /** Whether changes are tracked, which shows that the note is one of changes. */
  boolean isTracked() {
    return tracked;
  }

  /** Whether no print may stand for a change. */
  public boolean isPlain() {
    return plain;
  }

  /** Whether words have all features of a print. */
  boolean has(Print print) {
    return seen.stream().anyMatch(one -> one.has(print));
  }

  /** Whether words are struck or cuts are shown by a sign. */
  boolean showsChanges() {
    return struck || cuts >= LEAST_CUTS;
  }

  boolean addsInBold() {
    return isSign(Print.BOLD);
  }

  boolean addsUnderlined() {
    return isSign(Print.UNDERLINED);
  }

  private boolean isSign(Print sign) {
    return mixed.getOrDefault(sign, 0) >= LEAST_MIXED
        && besideStruck.getOrDefault(sign, 0) >= LEAST_BOTH;
  }
}
